package org.tesseracrm.core.internal.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** The bundle's own labels, and some of a module. */
public final class TestMessages implements Messages {
    private final Map<Locale, Properties> labels = new HashMap<>();

    public TestMessages() {
        labels.put(ENGLISH, read("messages.properties"));
        labels.put(CHINESE, read("messages_zh_CN.properties"));
    }

    public TestMessages with(String key, String english, String chinese) {
        labels.get(ENGLISH).setProperty(key, english);
        labels.get(CHINESE).setProperty(key, chinese);
        return this;
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/i18n", file), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    @Override
    public String text(Locale locale, String key, Object... args) {
        String label = labels.get(locale).getProperty(key, key);
        return args.length == 0 ? label : new MessageFormat(label, locale).format(args);
    }

    @Override
    public String text(Locale locale, Text text) {
        return text(
                locale,
                text.key(),
                text.args().stream()
                        .map(arg -> arg instanceof Text inner ? text(locale, inner) : arg)
                        .toArray());
    }

    @Override
    public boolean has(String key) {
        return labels.get(ENGLISH).containsKey(key);
    }

    @Override
    public List<Locale> locales() {
        return List.of(CHINESE, ENGLISH);
    }
}
