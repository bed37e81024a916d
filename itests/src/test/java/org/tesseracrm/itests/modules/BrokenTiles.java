package org.tesseracrm.itests.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Modules that cannot run, each for a reason of its own, in a repository of features. */
final class BrokenTiles {
    /** What each of them has in its manifest to fail by. */
    static final Map<String, Map<String, String>> ALL = Map.of(
            "itunresolved", Map.of("Import-Package", "org.tesseracrm.itests.nobody.offers"),
            "itthrows", Map.of("Bundle-Activator", "org.tesseracrm.itests.NotThere"),
            "itmigrates", Map.of("Tessera-Changelog", "itmigrates=db/changelog/master.xml"));

    private static final String CHANGELOG = "<databaseChangeLog><this is no changelog";

    private BrokenTiles() {}

    /** @return the repository */
    static Path write(Path folder) {
        StringBuilder features = new StringBuilder(
                "<features name=\"broken-tiles\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\">");
        ALL.forEach((module, headers) -> {
            Path jar = folder.resolve(module + ".jar");
            jar(jar, module, headers);
            features.append("<feature name=\"")
                    .append(module)
                    .append("\" version=\"1.0.0\"><feature dependency=\"true\">tessera-core</feature><bundle>")
                    .append(jar.toUri())
                    .append("</bundle></feature>");
        });
        Path repository = folder.resolve("broken-tiles.xml");
        try {
            Files.writeString(repository, features.append("</features>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return repository;
    }

    private static void jar(Path file, String module, Map<String, String> headers) {
        jar(file, module, headers, CHANGELOG);
    }

    static void jar(Path file, String module, Map<String, String> headers, String changelog) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.tesseracrm.itests." + module);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Tessera-Module", module);
        headers.forEach(main::putValue);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new JarEntry("db/changelog/master.xml"));
            jar.write(changelog.getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new JarEntry("i18n/messages.properties"));
            jar.write((module + ".module.name=Broken " + module).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
