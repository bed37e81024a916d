package org.tesseracrm.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.access.DutyRole;

class LabelsTest {
    private static final Pattern KEY = Pattern.compile("Text\\.of\\(\\s*\"(core\\.[A-Za-z.]+[A-Za-z])\"");

    private static Properties load(String file) throws IOException {
        Properties labels = new Properties();
        try (InputStream in = LabelsTest.class.getResourceAsStream("/i18n/" + file)) {
            labels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return labels;
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties english = load("messages.properties");
        Properties chinese = load("messages_zh_CN.properties");

        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
        for (Properties labels : List.of(english, chinese)) {
            labels.forEach((key, text) -> new MessageFormat((String) text));
        }
    }

    @Test
    void whatTheProgramSaysHasALabel() throws IOException {
        Set<String> labels = new TreeSet<>(load("messages.properties").stringPropertyNames());
        Properties ofTheApi = new Properties();
        try (var in = Files.newBufferedReader(Path.of("../core-api/src/main/resources/i18n/messages.properties"))) {
            ofTheApi.load(in);
        }
        labels.addAll(ofTheApi.stringPropertyNames());
        Set<String> said = new TreeSet<>();
        for (String source : List.of("src/main/java", "../core-api/src/main/java/org/tesseracrm/core/api/error")) {
            try (Stream<Path> files = Files.walk(Path.of(source))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    Matcher key = KEY.matcher(Files.readString(file));
                    while (key.find()) {
                        said.add(key.group(1));
                    }
                }
            }
        }
        for (DutyRole role : DutyRole.values()) {
            said.add(role.label());
        }
        assertTrue(said.size() > 40, "the search finds what it looks for");
        said.removeAll(labels);
        assertEquals(Set.of(), said, "without a label");
    }
}
