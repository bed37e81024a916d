package org.tesseracrm.core.internal.service.installation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the operator wants of each module, in a file of the data folder: installed features are forgotten with a newer distribution,
 * and are each node's own.
 */
final class Wishes {
    private static final String FILE = "modules.properties";

    private final Path file;

    Wishes(Path folder) {
        file = folder.resolve(FILE);
    }

    /** @param fault why it is in quarantine, else null */
    record Wish(boolean installed, Fault fault) {}

    synchronized Map<String, Wish> all() {
        Map<String, Wish> wishes = new TreeMap<>();
        read().forEach((module, wish) -> wishes.put((String) module, parse((String) wish)));
        return wishes;
    }

    Optional<Fault> fault(String module) {
        return Optional.ofNullable(all().get(module)).map(Wish::fault);
    }

    void install(String module) {
        write(module, "installed");
    }

    void remove(String module) {
        write(module, "removed");
    }

    void quarantine(String module, Fault fault) {
        write(module, fault.kind() + " " + fault.detail());
    }

    private static Wish parse(String text) {
        String first = text.replaceFirst(" .*", "");
        return switch (first) {
            case "installed" -> new Wish(true, null);
            case "removed" -> new Wish(false, null);
            default -> new Wish(false, new Fault(Fault.Kind.valueOf(first), text.substring(first.length())));
        };
    }

    private Properties read() {
        Properties wishes = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            wishes.load(reader);
        } catch (NoSuchFileException e) {
            return wishes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wishes;
    }

    private synchronized void write(String module, String wish) {
        Properties wishes = read();
        wishes.setProperty(module, wish);
        Path part = file.resolveSibling(FILE + ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(part)) {
                wishes.store(writer, "What the operator installed and removed; kept by the server");
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
