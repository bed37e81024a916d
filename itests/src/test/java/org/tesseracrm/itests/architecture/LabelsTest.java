package org.tesseracrm.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels are complete in both languages, and both say the same with the same blanks. */
class LabelsTest {
    private static final Pattern BLANK = Pattern.compile("\\{\\d+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static Stream<Path> labelled() {
        return Bundles.all().stream().filter(each -> Files.exists(english(each)) || Files.exists(chinese(each)));
    }

    @ParameterizedTest
    @MethodSource("labelled")
    void everyLabelIsThereInBothLanguages(Path bundle) {
        assertEquals(
                new TreeSet<>(read(english(bundle)).stringPropertyNames()),
                new TreeSet<>(read(chinese(bundle)).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("labelled")
    void bothHaveTheSameBlanks(Path bundle) {
        Properties english = read(english(bundle));
        Properties chinese = read(chinese(bundle));
        for (String key : english.stringPropertyNames()) {
            assertEquals(
                    blanks(english.getProperty(key)),
                    blanks(chinese.getProperty(key, "")),
                    () -> bundle.getFileName() + ": blanks of " + key);
        }
    }

    @ParameterizedTest
    @MethodSource("labelled")
    void noLabelIsEmptyAndEnglishIsEnglish(Path bundle) {
        read(chinese(bundle)).forEach((key, text) -> assertTrue(!text.toString().isBlank(), () -> "empty: " + key));
        Properties english = read(english(bundle));
        List<String> wrong = english.stringPropertyNames().stream()
                .filter(key -> english.getProperty(key).isBlank()
                        || HAN.matcher(english.getProperty(key)).find())
                // a language is named in itself; import headings name both languages
                .filter(key -> !key.contains("language") && !key.contains("alias"))
                .toList();
        assertTrue(wrong.isEmpty(), () -> bundle.getFileName() + ": no English in " + wrong);
    }

    @ParameterizedTest
    @MethodSource("labelled")
    void keysBeginWithWhatTheyBelongTo(Path bundle) {
        String id = bundle.getFileName().toString().split("-")[0];
        List<String> foreign = read(english(bundle)).stringPropertyNames().stream()
                .filter(key -> !key.startsWith(id + ".")
                        && !key.startsWith("permission.")
                        && !key.startsWith("audit.")
                        && !key.startsWith("core."))
                .toList();
        assertTrue(foreign.isEmpty(), () -> bundle.getFileName() + " has labels that are not its own: " + foreign);
    }

    private static TreeSet<String> blanks(String text) {
        TreeSet<String> blanks = new TreeSet<>();
        Matcher found = BLANK.matcher(text);
        while (found.find()) {
            blanks.add(found.group());
        }
        return blanks;
    }

    private static Path english(Path bundle) {
        return bundle.resolve("src/main/resources/i18n/messages.properties");
    }

    private static Path chinese(Path bundle) {
        return bundle.resolve("src/main/resources/i18n/messages_zh_CN.properties");
    }

    private static Properties read(Path file) {
        Properties labels = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                labels.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return labels;
    }
}
