package org.tesseracrm.rehearsal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

/** What the copy's server wrote down. */
record Facts(Properties said, String prefix) {
    static Facts read(Path file) throws IOException {
        Properties said = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            said.load(reader);
        }
        return new Facts(said, "");
    }

    String text(String name) {
        return said.getProperty(prefix + name, "");
    }

    long number(String name) {
        String value = text(name);
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }

    boolean is(String name) {
        return Boolean.parseBoolean(text(name));
    }

    /** Each thing of that kind. */
    List<Facts> each(String kind) {
        return IntStream.range(0, (int) number(kind + ".count"))
                .mapToObj(i -> new Facts(said, prefix + kind + "." + i + "."))
                .toList();
    }
}
