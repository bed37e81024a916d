package org.tesseracrm.core.api.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms in which what is meant the same is the same, and numbers that stand for them in an index. */
public final class MatchKey {
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    private static final Pattern NO_SIGN = Pattern.compile("[^A-Z0-9]+");
    private static final int LEAST_DIGITS = 7;
    private static final int LEAST_SIGNS = 6;
    private static final int CHINESE_MOBILE = 11;

    private MatchKey() {}

    /** Digits alone, without China's country code; empty for what is too short to be anybody's own number. */
    public static String phone(String number) {
        if (number == null) {
            return "";
        }
        String digits = NO_DIGIT.matcher(Normalizer.normalize(number, Normalizer.Form.NFKC))
                .replaceAll("");
        if (digits.startsWith("0086")) {
            digits = digits.substring(4);
        } else if (digits.startsWith("86") && digits.length() > CHINESE_MOBILE) {
            digits = digits.substring(2);
        }
        return digits.length() < LEAST_DIGITS ? "" : digits;
    }

    /** A tax number: capitals and digits; empty where there are too few. */
    public static String taxNumber(String number) {
        if (number == null) {
            return "";
        }
        String signs = NO_SIGN.matcher(
                        Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .replaceAll("");
        return signs.length() < LEAST_SIGNS ? "" : signs;
    }

    /** The number under which that text stands in an index: well mixed, and the same for ever. Null for an empty text. */
    public static Long hash(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }
}
