package org.tesseracrm.moduletests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/** The module's bundle, into the server and out of it. */
final class Deployment {
    private final RunningServer server;
    private final String module;
    private final Path jar;
    private int times;

    Deployment(RunningServer server, String module, Path jar) {
        this.server = server;
        this.module = module;
        this.jar = jar;
    }

    /** Each time with another file in it, so that the server reads the changelog anew. Returns what the operator sees. */
    JsonNode in() {
        Path place = server.place(module);
        Path part = place.resolveSibling("." + module + ".part");
        try {
            copy(part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AtomicReference<String> problem = new AtomicReference<>("");
        try {
            return Await.value("module " + module + " to run", () -> {
                Optional<JsonNode> now = server.module(module);
                // between its installation and its start it counts as not started
                now.ifPresent(each -> problem.set(each.path("problem").asText()));
                return now.filter(each -> each.path("state").asText().equals("running"));
            });
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + " " + problem, e);
        }
    }

    void out() {
        try {
            Files.deleteIfExists(server.place(module));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.until(
                "module " + module + " to be gone", () -> server.module(module).isEmpty());
    }

    boolean isIn() {
        return Files.exists(server.place(module));
    }

    /** Whether what is in the server was put there from here. */
    boolean isOurs() {
        return times > 0 && isIn();
    }

    Set<String> classes() {
        Set<String> classes = new TreeSet<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .map(JarEntry::getName)
                    .filter(each -> each.endsWith(".class"))
                    .forEach(each -> classes.add(
                            each.substring(0, each.length() - ".class".length()).replace('/', '.')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }

    private void copy(Path to) throws IOException {
        try (JarFile from = new JarFile(jar.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(to), from.getManifest())) {
            for (JarEntry entry : (Iterable<JarEntry>) from.stream()::iterator) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(out);
                }
            }
            out.putNextEntry(new JarEntry("module-tests/" + System.nanoTime() + "-" + ++times));
        }
    }
}
