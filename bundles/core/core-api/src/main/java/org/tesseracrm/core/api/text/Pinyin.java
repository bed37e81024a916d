package org.tesseracrm.core.api.text;

/**
 * How Chinese text sounds: syllables without tones, ü as {@code v}. A character of several sounds gets that of the longest known
 * phrase it stands in (重庆 chongqing, 银行 yinhang), else its most frequent one.
 */
public final class Pinyin {
    private Pinyin() {}

    /** The syllable of each character; null where it has none. */
    public static String[] syllables(String text) {
        PinyinDictionary dictionary = PinyinDictionary.get();
        String[] syllables = new String[text.length()];
        for (int at = 0; at < text.length(); ) {
            int known = dictionary.phrase(text, at, syllables);
            if (known == 0) {
                syllables[at] = dictionary.syllable(text.charAt(at));
                known = 1;
            }
            at += known;
        }
        return syllables;
    }

    /** All of it in letters: 华为 TCL gives {@code huaweiTCL}; what is neither Chinese nor letter nor digit is left out. */
    public static String of(String text) {
        return join(text, syllables(text), false);
    }

    /** First letters of the syllables: 华为 TCL gives {@code hwTCL}. */
    public static String initials(String text) {
        return join(text, syllables(text), true);
    }

    /** The one and the other, which takes hardly longer than one of them. */
    public static Sound sound(String text) {
        String[] syllables = syllables(text);
        return new Sound(join(text, syllables, false), join(text, syllables, true));
    }

    /**
     * How a text sounds.
     *
     * @param full as {@link #of} gives it
     * @param initials as {@link #initials} gives them
     */
    public record Sound(String full, String initials) {}

    private static String join(String text, String[] syllables, boolean initials) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < syllables.length; i++) {
            if (syllables[i] != null) {
                joined.append(syllables[i], 0, initials ? 1 : syllables[i].length());
            } else if (Character.isLetterOrDigit(text.charAt(i))) {
                joined.append(text.charAt(i));
            }
        }
        return joined.toString();
    }

    /** Whether any of it is Chinese. */
    public static boolean isIn(String text) {
        return text.chars().anyMatch(Pinyin::isHan);
    }

    /** Whether the character is written in Chinese. */
    public static boolean isHan(int character) {
        return character >= 0x3007 && Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
