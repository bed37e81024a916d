package org.tesseracrm.core.internal.service.rehearsal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What is to be tried out, as {@code rehearsal.properties} of the data folder says.
 *
 * @param modules files, one after the other
 * @param ran ids of the modules that run in the original; empty: those that run here at first
 */
record Script(Locale language, List<Path> modules, Set<String> ran, Path result) {
    /** Where it lies, the data is a copy: whoever starts a server on it, nothing leaves the house. */
    static final String FILE = "rehearsal.properties";

    private static final String RESULT = "rehearsal-result.properties";

    static Optional<Script> in(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties said = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            said.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Path> modules = new ArrayList<>();
        for (int i = 0; said.containsKey("module." + i); i++) {
            modules.add(Path.of(said.getProperty("module." + i)));
        }
        Locale language = Locale.forLanguageTag(said.getProperty("language", "en"));
        return Optional.of(
                new Script(language, List.copyOf(modules), words(said.getProperty("ran", "")), data.resolve(RESULT)));
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : Set.of(text.strip().split("\\s+"));
    }

    /** Nothing is tried out twice: a kept copy that is started again is there to be looked at. */
    boolean isDone() {
        return Files.exists(result);
    }
}
