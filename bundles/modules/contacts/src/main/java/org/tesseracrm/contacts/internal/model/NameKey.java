package org.tesseracrm.contacts.internal.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names that differ in case, width, blanks or marks only are the same name. */
public final class NameKey {
    private static final int LENGTH = 200;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private NameKey() {}

    public static String of(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String key = NO_WORD.matcher(normal).replaceAll("");
        // a name of nothing but marks is its own key
        String whole = key.isEmpty() ? normal.strip() : key;
        return whole.length() <= LENGTH ? whole : whole.substring(0, LENGTH);
    }
}
