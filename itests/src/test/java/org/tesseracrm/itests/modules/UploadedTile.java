package org.tesseracrm.itests.modules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.tesseracrm.itests.harness.Project;
import org.tesseracrm.itests.modules.tile.TileActivator;

/**
 * A version of a module as a jar.
 *
 * @param changes of its tables, each a change set
 * @param headers of its manifest, over those that it has anyway
 */
public record UploadedTile(String module, String version, List<String> changes, Map<String, String> headers) {
    private static final String HEAD = "<databaseChangeLog xmlns='http://www.liquibase.org/xml/ns/dbchangelog'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='http://www.liquibase.org/xml/ns/dbchangelog"
            + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd'>";

    public UploadedTile with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new UploadedTile(module, version, changes, more);
    }

    String bundle() {
        return "org.tesseracrm.itests." + module;
    }

    public byte[] jar() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest())) {
            String tile = TileActivator.class.getName().replace('.', '/') + ".class";
            add(
                    jar,
                    tile,
                    Files.readAllBytes(Project.TARGET.resolve("test-classes").resolve(tile)));
            add(jar, "i18n/messages.properties", text(module + ".module.name=Uploaded tile"));
            add(jar, "i18n/messages_zh_CN.properties", text(module + ".module.name=上传的模块"));
            add(jar, "META-INF/CHANGES.md", text("## " + version + "\n- what " + version + " brings\n"));
            add(jar, "db/changelog/master.xml", text(changelog()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", bundle());
        main.putValue("Bundle-Version", version);
        main.putValue("Bundle-Vendor", "Tests");
        main.putValue("Bundle-Activator", TileActivator.class.getName());
        main.putValue("Import-Package", "org.osgi.framework,org.tesseracrm.core.api.module");
        main.putValue("Tessera-Module", module);
        main.putValue("Tessera-Changelog", module + "=db/changelog/master.xml");
        headers.forEach(main::putValue);
        return manifest;
    }

    private String changelog() {
        StringBuilder changelog = new StringBuilder(HEAD);
        for (int i = 0; i < changes.size(); i++) {
            changelog.append("<changeSet id='%d' author='it'>%s</changeSet>".formatted(i + 1, changes.get(i)));
        }
        return changelog.append("</databaseChangeLog>").toString();
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
