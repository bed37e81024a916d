package org.tesseracrm.rest.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** The labels of this bundle, read as they stand. */
public final class Labels implements Messages {
    @Override
    public String text(Locale locale, String key, Object... args) {
        String pattern = properties(locale).getProperty(key);
        return pattern == null ? key : new MessageFormat(pattern, locale).format(args);
    }

    @Override
    public String text(Locale locale, Text text) {
        return text(locale, text.key(), text.args().toArray());
    }

    @Override
    public boolean has(String key) {
        return properties(ENGLISH).containsKey(key);
    }

    @Override
    public List<Locale> locales() {
        return List.of(CHINESE, ENGLISH);
    }

    public static Properties properties(Locale locale) {
        String name =
                locale.getLanguage().equals("zh") ? "/i18n/messages_zh_CN.properties" : "/i18n/messages.properties";
        Properties properties = new Properties();
        try (var in = new InputStreamReader(Labels.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
