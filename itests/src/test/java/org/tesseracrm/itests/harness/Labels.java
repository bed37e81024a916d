package org.tesseracrm.itests.harness;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/** What the product writes on the screen, by the keys that its sources use. */
public final class Labels {
    public static final Labels CHINESE = new Labels("messages_zh_CN.properties");
    public static final Labels ENGLISH = new Labels("messages.properties");

    private final Properties texts = new Properties();

    private Labels(String file) {
        try (Stream<Path> tree = Files.find(
                Project.ROOT.resolve("bundles"),
                8,
                (path, attributes) -> path.endsWith("src/main/resources/i18n/" + file))) {
            tree.forEach(this::load);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Labels of(String locale) {
        return locale.startsWith("zh") ? CHINESE : ENGLISH;
    }

    public String text(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no label " + key);
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text.replace("''", "'");
    }
}
