package org.tesseracrm.i18n;

import java.util.List;

/**
 * A label not yet in a language: the key and what fills its {@code {0}}, {@code {1}} … An argument may be a {@code Text}
 * itself. Errors carry it, and whoever shows the error turns it into the reader's language.
 */
public record Text(String key, List<Object> args) {
    public Text {
        args = List.copyOf(args);
    }

    public static Text of(String key, Object... args) {
        return new Text(key, List.of(args));
    }
}
