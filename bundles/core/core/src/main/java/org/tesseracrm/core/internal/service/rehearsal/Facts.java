package org.tesseracrm.core.internal.service.rehearsal;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** What came out, for the program that started this server: names with numbers in them, and texts. */
final class Facts {
    private final Properties said = new Properties();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Names of the facts of one thing of that kind, such as {@code module.3.}. */
    synchronized String next(String kind) {
        int number = counts.merge(kind, 1, Integer::sum) - 1;
        said.setProperty(kind + ".count", Integer.toString(number + 1));
        return kind + "." + number + ".";
    }

    synchronized void say(String name, Object value) {
        said.setProperty(name, String.valueOf(value));
    }

    /** Whole or not at all: it is read as soon as it is there. */
    synchronized void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Writer writer = Files.newBufferedWriter(part)) {
            said.store(writer, null);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
