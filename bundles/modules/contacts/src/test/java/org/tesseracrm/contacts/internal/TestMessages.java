package org.tesseracrm.contacts.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** The module's own labels, and those that what it builds on brings. */
public final class TestMessages implements Messages {
    private final Properties english = read("messages.properties");
    private final Properties chinese = read("messages_zh_CN.properties");

    private static Properties read(String file) {
        Properties properties = new Properties();
        for (String bundle : List.of("../../core/core-api", ".")) {
            Path labels = Path.of(bundle, "src/main/resources/i18n", file);
            try (Reader in = Files.newBufferedReader(labels, StandardCharsets.UTF_8)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    @Override
    public String text(Locale locale, String key, Object... args) {
        String label = (locale.equals(CHINESE) ? chinese : english).getProperty(key, key);
        return args.length == 0 ? label : new MessageFormat(label, locale).format(args);
    }

    @Override
    public String text(Locale locale, Text text) {
        return text(locale, text.key(), text.args().toArray());
    }

    @Override
    public boolean has(String key) {
        return english.containsKey(key) && chinese.containsKey(key);
    }

    @Override
    public List<Locale> locales() {
        return List.of(CHINESE, ENGLISH);
    }
}
