import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Keeps the packages that bundles offer to others, with their versions: what later builds are compared with. Run by `./crm api`:
 * java ApiRecord.java BUNDLES OUT
 */
public class ApiRecord {
    private static final Pattern CLAUSE =
            Pattern.compile("([\\w.]+)((?:;(?:[\\w-]+:?=)(?:\"[^\"]*\"|[^,;\"]*))*)(?:,|$)");
    private static final Pattern VERSION = Pattern.compile(";version=\"?([\\d.]+)");
    /** So that the same API makes the same file. */
    private static final long TIME = 1_600_000_000_000L;

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[1]));
        try (Stream<Path> old = Files.list(out)) {
            for (Path each : old.filter(file -> file.toString().endsWith(".jar")).toList()) {
                Files.delete(each);
            }
        }
        List<Path> jars;
        try (Stream<Path> tree = Files.walk(Path.of(args[0]), 4)) {
            jars = tree.filter(each -> each.toString().matches(".*/target/[^/]+\\.jar")
                            && !each.toString().matches(".*-(sources|javadoc|tests)\\.jar"))
                    .sorted()
                    .toList();
        }
        for (Path jar : jars) {
            record(jar, out);
        }
    }

    private static void record(Path path, Path out) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            Manifest manifest = jar.getManifest();
            Map<String, String> packages = packages(manifest);
            if (packages.isEmpty()) {
                return;
            }
            String name = manifest.getMainAttributes().getValue("Bundle-SymbolicName").split(";")[0];
            try (OutputStream file = Files.newOutputStream(out.resolve(name + ".jar"));
                    JarOutputStream to = new JarOutputStream(file)) {
                put(to, JarFile.MANIFEST_NAME, manifest(name, manifest, packages));
                for (JarEntry entry : jar.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                    if (entry.getName().endsWith(".class") && packages.containsKey(packageOf(entry.getName()))) {
                        try (InputStream in = jar.getInputStream(entry)) {
                            put(to, entry.getName(), in.readAllBytes());
                        }
                    }
                }
            }
            System.out.println(name + ": " + packages);
        }
    }

    private static Map<String, String> packages(Manifest manifest) {
        Map<String, String> packages = new LinkedHashMap<>();
        String exports = manifest == null ? null : manifest.getMainAttributes().getValue("Export-Package");
        for (Matcher clause = CLAUSE.matcher(exports == null ? "" : exports); clause.find(); ) {
            Matcher version = VERSION.matcher(clause.group(2));
            if (clause.group(1).startsWith("org.tesseracrm.") && version.find()) {
                packages.put(clause.group(1), version.group(1));
            }
        }
        return packages;
    }

    private static String packageOf(String entry) {
        int end = entry.lastIndexOf('/');
        return end < 0 ? "" : entry.substring(0, end).replace('/', '.');
    }

    private static byte[] manifest(String name, Manifest from, Map<String, String> packages) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", from.getMainAttributes().getValue("Bundle-Version"));
        main.putValue(
                "Export-Package",
                packages.entrySet().stream()
                        .map(each -> each.getKey() + ";version=\"" + each.getValue() + '"')
                        .collect(Collectors.joining(",")));
        var bytes = new java.io.ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private static void put(JarOutputStream to, String name, byte[] content) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTime(TIME);
        to.putNextEntry(entry);
        to.write(content);
    }
}
