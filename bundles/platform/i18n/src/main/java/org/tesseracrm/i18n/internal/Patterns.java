package org.tesseracrm.i18n.internal;

import java.text.MessageFormat;
import java.util.Locale;

/** {@link MessageFormat}, but for the apostrophe: it stands for itself unless a brace follows, so "Don't" needs no doubling. */
final class Patterns {
    private Patterns() {}

    static String format(String pattern, Locale locale, Object... args) {
        if (pattern.indexOf('{') < 0) {
            return pattern.replace("''", "'");
        }
        try {
            return new MessageFormat(doubleLoneApostrophes(pattern), locale).format(args);
        } catch (IllegalArgumentException e) {
            // a label with a slip in it is shown as it is, rather than breaking the page it stands on
            return pattern;
        }
    }

    private static String doubleLoneApostrophes(String pattern) {
        StringBuilder out = new StringBuilder(pattern.length() + 8);
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            out.append(c);
            if (c != '\'') {
                continue;
            }
            char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
            if (next == '\'') {
                out.append(next);
                i++;
            } else if (quoted) {
                quoted = false;
            } else if (next == '{' || next == '}') {
                quoted = true;
            } else {
                out.append('\'');
            }
        }
        return out.toString();
    }
}
