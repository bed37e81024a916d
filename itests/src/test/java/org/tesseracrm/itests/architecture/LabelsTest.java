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
import java.util.Set;
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

    /** Pages name labels, or what labels of one kind begin with. */
    @ParameterizedTest
    @MethodSource("labelled")
    void whatPagesNameIsThere(Path bundle) throws IOException {
        String id = bundle.getFileName().toString().split("-")[0];
        Pattern named = Pattern.compile("\"((?:" + id + "|core\\.ui)\\.[A-Za-z][\\w.]*\\w)\"");
        Set<String> known = new TreeSet<>();
        labelled().forEach(each -> known.addAll(read(english(each)).stringPropertyNames()));
        Set<String> unknown = new TreeSet<>();
        for (Path file : pages(bundle)) {
            Matcher found = named.matcher(Files.readString(file));
            while (found.find()) {
                String name = found.group(1);
                if (known.stream()
                        .noneMatch(key ->
                                key.equals(name) || key.startsWith(name + ".") || key.equals("permission." + name))) {
                    unknown.add(file.getFileName() + ": " + name);
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }

    /** What knows Vaadin. */
    private static List<Path> pages(Path bundle) throws IOException {
        try (Stream<Path> files = Files.walk(bundle.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> contains(file, "com.vaadin.flow.component"))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
