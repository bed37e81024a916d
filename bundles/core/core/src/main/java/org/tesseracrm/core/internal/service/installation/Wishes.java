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
import java.util.function.Consumer;

/**
 * What the operator wants of each module, in a file of the data folder: installed features are forgotten with a newer distribution,
 * and are each node's own.
 */
final class Wishes {
    private static final String FILE = "modules.properties";
    private static final char OF_VERSION = '@';

    private final Path file;

    Wishes(Path folder) {
        file = folder.resolve(FILE);
    }

    /**
     * @param version that which is to run; empty: the distribution's, whichever that is
     * @param fault why it is in quarantine, else null
     */
    record Wish(boolean installed, String version, Fault fault) {}

    Map<String, Wish> all() {
        Map<String, Wish> wishes = new TreeMap<>();
        read().forEach((module, wish) -> {
            if (((String) module).indexOf(OF_VERSION) < 0) {
                wishes.put((String) module, parse((String) wish));
            }
        });
        return wishes;
    }

    Optional<Fault> fault(String module) {
        return Optional.ofNullable(all().get(module)).map(Wish::fault);
    }

    /** Why that version is in quarantine, whether another one runs or not. */
    Optional<Fault> fault(String module, String version) {
        return Optional.ofNullable(read().getProperty(module + OF_VERSION + version))
                .map(said -> parse(said).fault());
    }

    void install(ModuleFeature feature) {
        String version = feature.upload() == null ? "" : " " + feature.version();
        write(wishes -> {
            wishes.setProperty(feature.module(), "installed" + version);
            wishes.remove(feature.module() + OF_VERSION + feature.version());
        });
    }

    void remove(String module) {
        write(wishes -> wishes.setProperty(module, "removed"));
    }

    /** It did not come up, and none other runs in its place. */
    void quarantine(String module, String version, Fault fault) {
        write(wishes -> {
            wishes.setProperty(module, line(fault));
            wishes.setProperty(module + OF_VERSION + version, line(fault));
        });
    }

    /** It did not come up, and the one before it runs on. */
    void quarantineVersion(String module, String version, Fault fault) {
        write(wishes -> wishes.setProperty(module + OF_VERSION + version, line(fault)));
    }

    /** What was said of a version that is not there any more. */
    void forget(String module, String version) {
        write(wishes -> {
            Object said = wishes.remove(module + OF_VERSION + version);
            if (said != null && said.equals(wishes.getProperty(module))) {
                wishes.setProperty(module, "removed");
            }
        });
    }

    private static String line(Fault fault) {
        return fault.kind() + " " + fault.detail();
    }

    private static Wish parse(String text) {
        String first = text.replaceFirst(" .*", "");
        String rest = text.substring(first.length());
        return switch (first) {
            case "installed" -> new Wish(true, rest.strip(), null);
            case "removed" -> new Wish(false, "", null);
            default -> new Wish(false, "", new Fault(Fault.Kind.valueOf(first), rest));
        };
    }

    private synchronized Properties read() {
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

    private synchronized void write(Consumer<Properties> change) {
        Properties wishes = read();
        change.accept(wishes);
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
