import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Lists what the distribution carries and under which licence: the jars of its repository, the jars inside those, and the npm
 * packages of the frontend. Run by `./crm notice`: java ThirdParty.java ASSEMBLY REPOSITORY LOCKFILE CLASSPATHS OUT
 */
public class ThirdParty {
    private static final Pattern NPM =
            Pattern.compile("\"node_modules/([^\"]+)\": \\{([^{}]*(?:\\{[^{}]*\\}[^{}]*)*)\\}", Pattern.DOTALL);

    private static final String UNKNOWN = "see the library";

    private final Path repository;
    private final Map<String, String> found = new TreeMap<>();

    ThirdParty(Path repository) {
        this.repository = repository;
    }

    public static void main(String[] args) throws Exception {
        var list = new ThirdParty(Path.of(args[1]));
        list.found.put("MariaDB Server (a program of its own, started by the product)", "GPL-2.0");
        try (Stream<Path> files = Files.walk(Path.of(args[0], "system"))) {
            for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
                list.jar(Path.of(args[0], "system").relativize(jar), jar);
            }
        }
        list.npm(Path.of(args[2]));
        list.classPath(Path.of(args[3]));
        list.write(Path.of(args[4]));
    }

    private void jar(Path coordinates, Path jar) throws IOException {
        int names = coordinates.getNameCount();
        String version = coordinates.getName(names - 2).toString();
        String artifact = coordinates.getName(names - 3).toString();
        String group = coordinates.subpath(0, names - 3).toString().replace('/', '.');
        if (!group.startsWith("org.tesseracrm")) {
            String licence = licence(group, artifact, version);
            found.put(group + ":" + artifact + " " + version, licence.equals(UNKNOWN) ? ofManifest(jar) : licence);
        }
        inside(Files.readAllBytes(jar), ofManifest(jar));
    }

    private static String ofManifest(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            String licence = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-License");
            if (licence == null && jar.getFileName().toString().startsWith("bc")) {
                return "Bouncy Castle Licence";
            }
            if (licence == null) {
                return UNKNOWN;
            }
            return licence.contains("apache.org/licenses/LICENSE-2.0") ? "Apache-2.0" : licence.replaceAll("\\s+", " ");
        }
    }

    /** Libraries whose classes are copied into our bundles: their jars as the build saw them. */
    private void classPath(Path file) throws IOException {
        for (String entry : Files.readString(file).split("[:;\\s]+")) {
            Path jar = Path.of(entry);
            if (jar.startsWith(repository) && !entry.contains("tesseracrm")) {
                Path coordinates = repository.relativize(jar);
                int names = coordinates.getNameCount();
                String version = coordinates.getName(names - 2).toString();
                String artifact = coordinates.getName(names - 3).toString();
                String group = coordinates.subpath(0, names - 3).toString().replace('/', '.');
                String licence = licence(group, artifact, version);
                found.putIfAbsent(group + ":" + artifact + " " + version, licence.equals(UNKNOWN) ? ofManifest(jar) : licence);
            }
        }
    }

    /** Names the libraries that a jar carries, by the Maven descriptors that came along; the carrier's licence where theirs is not said. */
    private void inside(byte[] jar, String carrier) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                if (entry.getName().endsWith(".jar")) {
                    inside(zip.readAllBytes(), carrier);
                } else if (entry.getName().matches("META-INF/maven/.*/pom.properties")) {
                    var descriptor = new Properties();
                    descriptor.load(new ByteArrayInputStream(zip.readAllBytes()));
                    String group = descriptor.getProperty("groupId");
                    String artifact = descriptor.getProperty("artifactId");
                    String version = descriptor.getProperty("version");
                    if (group != null && !group.startsWith("org.tesseracrm")) {
                        String licence = licence(group, artifact, version);
                        found.putIfAbsent(
                                group + ":" + artifact + " " + version, licence.equals(UNKNOWN) ? carrier : licence);
                    }
                }
            }
        }
    }

    private String licence(String group, String artifact, String version) {
        Path pom = repository.resolve(group.replace('.', '/')).resolve(artifact).resolve(version)
                .resolve(artifact + "-" + version + ".pom");
        if (!Files.exists(pom)) {
            return UNKNOWN;
        }
        try (InputStream in = Files.newInputStream(pom)) {
            Element project = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
            List<String> names = new ArrayList<>();
            child(project, "licenses").ifPresent(licences -> {
                NodeList each = licences.getElementsByTagName("name");
                for (int i = 0; i < each.getLength(); i++) {
                    names.add(each.item(i).getTextContent().trim().replaceAll("\\s+", " "));
                }
            });
            if (!names.isEmpty()) {
                return String.join(", ", names);
            }
            Optional<Element> parent = child(project, "parent");
            return parent.isEmpty()
                    ? UNKNOWN
                    : licence(text(parent.get(), "groupId"), text(parent.get(), "artifactId"), text(parent.get(), "version"));
        } catch (Exception e) {
            throw new IllegalStateException("Cannot read " + pom, e);
        }
    }

    private static Optional<Element> child(Element of, String name) {
        for (var node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static String text(Element of, String name) {
        return child(of, name).map(Element::getTextContent).map(String::trim).orElse("");
    }

    private void npm(Path lockfile) throws IOException {
        Matcher each = NPM.matcher(Files.readString(lockfile));
        while (each.find()) {
            String body = each.group(2);
            if (!body.contains("\"dev\": true")) {
                found.put("npm " + each.group(1) + " " + field(body, "version"), field(body, "license"));
            }
        }
    }

    private static String field(String body, String name) {
        Matcher value = Pattern.compile("\"" + name + "\": \"([^\"]+)\"").matcher(body);
        return value.find() ? value.group(1) : UNKNOWN;
    }

    private void write(Path out) throws IOException {
        var text = new StringBuilder("""
                # Third-party software

                What the distribution carries besides Tessera CRM itself. Written by `./crm notice`; do not edit.

                | library | licence |
                | --- | --- |
                """);
        found.forEach((library, licence) -> text.append("| ").append(library).append(" | ").append(licence).append(" |\n"));
        Files.writeString(out, text);
        System.out.println(found.size() + " libraries listed in " + out.getFileName());
    }
}
