package org.tesseracrm.i18n.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The labels of one or many bundles, by language; English has the root locale's place. */
record Labels(Map<Locale, Map<String, String>> byLocale) {
    static final Labels NONE = new Labels(Map.of());

    Labels {
        byLocale = Map.copyOf(byLocale);
    }

    /** Reads {@code messages.properties}, {@code messages_zh_CN.properties} and the like, as UTF-8. */
    static Labels read(Collection<URL> files) {
        Map<Locale, Map<String, String>> read = new HashMap<>();
        for (URL file : files) {
            Properties properties = new Properties();
            try (InputStream in = file.openStream()) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
            Map<String, String> texts = read.computeIfAbsent(localeOf(file.getPath()), l -> new HashMap<>());
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        return new Labels(read);
    }

    static Labels merge(Collection<Labels> all) {
        Map<Locale, Map<String, String>> merged = new HashMap<>();
        for (Labels labels : all) {
            labels.byLocale.forEach((locale, texts) ->
                    merged.computeIfAbsent(locale, l -> new HashMap<>()).putAll(texts));
        }
        return new Labels(merged);
    }

    /** The pattern in the language, else in another variety of it, else in English, else null. */
    String find(Locale locale, String key) {
        String exact = byLocale.getOrDefault(locale, Map.of()).get(key);
        if (exact != null) {
            return exact;
        }
        if (!locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            for (Map.Entry<Locale, Map<String, String>> other : byLocale.entrySet()) {
                if (other.getKey().getLanguage().equals(locale.getLanguage())
                        && other.getValue().containsKey(key)) {
                    return other.getValue().get(key);
                }
            }
        }
        return byLocale.getOrDefault(Locale.ROOT, Map.of()).get(key);
    }

    boolean has(String key) {
        return byLocale.values().stream().anyMatch(texts -> texts.containsKey(key));
    }

    private static Locale localeOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        int suffix = name.indexOf('_');
        if (suffix < 0) {
            return Locale.ROOT;
        }
        Locale locale = Locale.forLanguageTag(name.substring(suffix + 1).replace('_', '-'));
        return locale.equals(Locale.ENGLISH) ? Locale.ROOT : locale;
    }
}
