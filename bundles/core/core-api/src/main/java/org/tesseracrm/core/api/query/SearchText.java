package org.tesseracrm.core.api.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.text.Pinyin;

/**
 * The one form of text in search columns and of the words looked for in them: lower case, half width, no accents, single spaces. Behind
 * a mark follows how the Chinese of it sounds, in full and in initials.
 */
public final class SearchText {
    private static final char SOUNDS = '\u0001';
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}]{2,}");
    /** Of those that are never written in another way. */
    private static final char FIRST_HAN = '\u4E00';

    private static final char LAST_HAN = '\u9FA5';
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
        return sounding(maxLength, joined);
    }

    /** The same, of a text that was kept before sounds were. */
    public static String sounding(int maxLength, String text) {
        String written = written(text);
        StringBuilder all = new StringBuilder(written);
        char mark = SOUNDS;
        for (Matcher chinese = CHINESE.matcher(written); chinese.find() && all.length() < maxLength; ) {
            Pinyin.Sound sound = Pinyin.sound(chinese.group());
            all.append(mark).append(sound.full()).append(' ').append(sound.initials());
            mark = ' ';
        }
        return all.length() <= maxLength ? all.toString() : all.substring(0, maxLength);
    }

    /** Without the sounds. */
    static String written(String searchText) {
        int mark = searchText.indexOf(SOUNDS);
        return mark < 0 ? searchText : searchText.substring(0, mark);
    }

    public static String normal(String text) {
        return isPlain(text) ? text.strip() : normalized(text);
    }

    /** Whether it is normal but for blanks around it, as most texts are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean han = c >= FIRST_HAN && c <= LAST_HAN;
            if (!han
                    && (c < ' '
                            || c >= 0x7F
                            || c >= 'A' && c <= 'Z'
                            || c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    private static String normalized(String text) {
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
