package org.tesseracrm.core.api.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one form of text in search columns and of the words looked for in them: lower case, half width, no accents, single spaces. */
public final class SearchText {
    private static final int MAX_QUERY = 200;
    private static final int MAX_WORDS = 8;

    /** Of Latin, Greek and Cyrillic letters; Japanese sound marks are none. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private SearchText() {}

    /** What a search column holds: these texts, absent ones left out, cut to the column's length. */
    public static String of(int maxLength, String... texts) {
        String joined = Arrays.stream(texts)
                .filter(Objects::nonNull)
                .map(SearchText::normal)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return joined.length() <= maxLength ? joined : joined.substring(0, maxLength);
    }

    public static String normal(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return BLANKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The words that all must occur. */
    static List<String> words(String query) {
        if (query.length() > MAX_QUERY) {
            throw Fields.invalid("q", "tooLong", "queryTooLong", MAX_QUERY);
        }
        String normal = normal(query);
        return normal.isEmpty()
                ? List.of()
                : Arrays.stream(normal.split(" ")).distinct().limit(MAX_WORDS).toList();
    }
}
