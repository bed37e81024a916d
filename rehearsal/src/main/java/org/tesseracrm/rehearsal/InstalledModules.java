package org.tesseracrm.rehearsal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The modules that production has installed, as the cache of its bundles says; it is read only, running or not. */
final class InstalledModules {
    /** Parts of the product itself, which come with any distribution. */
    private static final Set<String> FIXED = Set.of("core", "shell");

    private InstalledModules() {}

    /** @param deployed by {@code ./crm deploy}: not taken along to another distribution */
    record Module(String id, String version, boolean deployed) {}

    /** By id. Empty where there is no cache. */
    static Map<String, Module> of(Path data, Path distribution) throws IOException {
        for (Path karaf : List.of(data.resolve("karaf/cache"), distribution.resolve("data/cache"))) {
            if (Files.isDirectory(karaf)) {
                return in(karaf);
            }
        }
        return Map.of();
    }

    private static Map<String, Module> in(Path cache) throws IOException {
        Map<String, Module> modules = new TreeMap<>();
        try (DirectoryStream<Path> bundles = Files.newDirectoryStream(cache, "bundle*")) {
            for (Path bundle : bundles) {
                Path info = bundle.resolve("bundle.info");
                Path jar = newest(bundle);
                if (jar == null || !Files.exists(info)) {
                    continue;
                }
                List<String> lines = Files.readAllLines(info);
                try (JarFile file = new JarFile(jar.toFile())) {
                    Manifest manifest = file.getManifest();
                    Attributes headers = manifest == null ? new Attributes() : manifest.getMainAttributes();
                    String id = headers.getValue("Tessera-Module");
                    // the module's main bundle is the one that declares its tables, where it has several
                    if (id != null
                            && !FIXED.contains(id)
                            && (!modules.containsKey(id) || headers.getValue("Tessera-Changelog") != null)) {
                        boolean deployed = lines.size() > 1 && lines.get(1).contains("/deploy/");
                        modules.put(id, new Module(id, headers.getValue("Bundle-Version"), deployed));
                    }
                }
            }
        }
        return modules;
    }

    private static Path newest(Path bundle) throws IOException {
        try (Stream<Path> files = Files.list(bundle)) {
            return files.filter(each -> each.getFileName().toString().startsWith("version"))
                    .map(each -> each.resolve("bundle.jar"))
                    .filter(Files::isRegularFile)
                    .max(java.util.Comparator.comparingLong(
                            each -> each.toFile().lastModified()))
                    .orElse(null);
        }
    }
}
