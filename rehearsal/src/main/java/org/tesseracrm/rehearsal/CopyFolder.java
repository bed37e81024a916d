package org.tesseracrm.rehearsal;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the copy lies, with all that belongs to it. */
final class CopyFolder implements AutoCloseable {
    /** The server's programs, its logs before there is anything in them, the cache of the bundles. */
    private static final long BESIDE_THE_DATA = 500L << 20;

    private static final long MEGA = 1L << 20;
    private static final long FULL = 10 * MEGA;

    /** Files of the data folder that are the operator's or make the data readable; logs, caches and locks are not. */
    private static final List<String> FILES = List.of("secret.key", "modules.properties", "modules-left.properties");

    private static final String DEPLOYED = "karaf/deploy";

    private final Path root;

    private CopyFolder(Path root) {
        this.root = root;
    }

    /** @param bytes that are to come in */
    static CopyFolder make(Path work, long bytes) throws IOException, NotPossible {
        FileStore store = Files.getFileStore(work);
        long needed = bytes + bytes / 4 + BESIDE_THE_DATA;
        if (store.getUsableSpace() < needed) {
            throw new NotPossible("space", work, store.getUsableSpace() / MEGA, needed / MEGA);
        }
        Path root = Files.createTempDirectory(work, "tessera-rehearsal-").toRealPath();
        Files.createDirectories(root.resolve("data"));
        return new CopyFolder(root);
    }

    /** Others may have taken it meanwhile. */
    void requireRoom() throws IOException, NotPossible {
        if (Files.exists(root) && Files.getFileStore(root).getUsableSpace() < FULL) {
            throw new NotPossible("full", root.getParent());
        }
    }

    Path root() {
        return root;
    }

    /** The copy's data folder. */
    Path data() {
        return root.resolve("data");
    }

    Path etc() {
        return root.resolve("etc");
    }

    Path distribution() {
        return root.resolve("distribution");
    }

    Path result() {
        return data().resolve("rehearsal-result.properties");
    }

    /** Beside the database. */
    void takeFiles(Path production) throws IOException {
        for (String file : FILES) {
            Trees.file(production.resolve(file), data().resolve(file));
        }
        Path modules = production.resolve("modules");
        if (Files.isDirectory(modules)) {
            Trees.copy(modules, data().resolve("modules"));
        }
        Files.createDirectories(data().resolve("karaf/deploy"));
        Files.createDirectories(data().resolve("log"));
    }

    /**
     * What {@code ./crm deploy} put in.
     *
     * @param without modules that come anew: an upload cannot take the place of what was deployed, {@code ./crm deploy} would
     * @return those of them that were there
     */
    Set<String> takeDeployed(Path production, Set<String> without) throws IOException {
        Set<String> left = new TreeSet<>();
        Path from = production.resolve(DEPLOYED);
        if (!Files.isDirectory(from)) {
            return left;
        }
        try (Stream<Path> files = Files.list(from)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jar")).toList()) {
                String module = ModuleFile.id(file);
                if (without.contains(module)) {
                    left.add(module);
                } else {
                    Trees.file(file, data().resolve(DEPLOYED).resolve(file.getFileName()));
                }
            }
        }
        return left;
    }

    /** The settings of that distribution, without the ways out of the house. */
    void takeSettings(Path distribution) throws IOException {
        Trees.copy(distribution.resolve("etc"), etc());
        change("org.tesseracrm.datasource.cfg", Map.of(), Set.of("url", "host", "user", "password"));
        change("org.tesseracrm.mail.cfg", Map.of("host", ""), Set.of("user", "password"));
        change("org.tesseracrm.mariadb.embedded.cfg", Map.of(), Set.of("data", "port"));
        change(
                "org.ops4j.pax.web.cfg",
                Map.of("org.ops4j.pax.web.listening.addresses", "127.0.0.1"),
                Set.of("org.osgi.service.http.port.secure", "org.osgi.service.http.secure.enabled"));
        change("system.properties", Map.of("karaf.override.karaf.startRemoteShell", "false"), Set.of());
        try (Stream<Path> files = Files.list(etc())) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("org.tesseracrm.core.ldap"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    /** Line by line: what a file says of itself stays. */
    private void change(String name, Map<String, String> set, Set<String> without) throws IOException {
        Path file = etc().resolve(name);
        if (!Files.exists(file)) {
            return;
        }
        StringBuilder changed = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            String key = line.strip().split("[\\s=:]", 2)[0];
            if (!without.contains(key) && !set.containsKey(key)) {
                changed.append(line).append('\n');
            }
        }
        set.forEach(
                (key, value) -> changed.append(key).append(" = ").append(value).append('\n'));
        Files.writeString(file, changed);
    }

    /**
     * What the server on the copy is to try out; it is quiet from now on, whoever starts it.
     *
     * @param ran modules of production; empty: those that run in the copy at first
     */
    void writeScript(List<Path> modules, Set<String> ran, String language) throws IOException {
        Properties script = new Properties();
        script.setProperty("language", language);
        script.setProperty("ran", String.join(" ", ran));
        for (int i = 0; i < modules.size(); i++) {
            script.setProperty("module." + i, modules.get(i).toString());
        }
        try (Writer writer = Files.newBufferedWriter(data().resolve("rehearsal.properties"))) {
            script.store(writer, "This data folder is a copy: a server on it sends nothing");
        }
    }

    @Override
    public void close() throws IOException {
        Trees.delete(root);
    }
}
