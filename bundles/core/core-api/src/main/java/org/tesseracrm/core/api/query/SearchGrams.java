package org.tesseracrm.core.api.query;

import java.util.Arrays;
import org.tesseracrm.core.api.text.Pinyin;

/**
 * What the index of searched texts holds of a text: short pieces of it, each as a number. A word that is looked for is in those texts
 * that have all its pieces, as good as always.
 *
 * <p>Pieces are Chinese characters singly and in pairs; of letters, of the sounds of Chinese and of their initials all three in a row;
 * of anything with digits all four in a row. Shorter words are found where something begins: a run of letters and digits, a syllable,
 * the initials.
 */
public final class SearchGrams {
    private static final int HAN = 0;
    private static final int LATIN = 1;
    private static final int OTHER = 2;

    private static final long ONE_HAN = 1L << 60;
    private static final long TWO_HAN = 2L << 60;
    private static final long TWO = 3L << 60;
    private static final long THREE = 4L << 60;
    private static final long FOUR = 5L << 60;
    private static final int CHAR_BITS = 16;
    /** Four fit into a number so; where scripts fall together the text is looked at. */
    private static final int SHORT_BITS = 15;

    private long[] grams = new long[128];
    private int size;

    private SearchGrams() {}

    /**
     * How a word is looked up.
     *
     * @param grams that must all be there; none where the index knows nothing of the word
     * @param exact whether all texts with these pieces contain the word
     */
    record Lookup(long[] grams, boolean exact) {}

    /** Different ones, in order. @param searchText from {@link SearchText#of}; its sounds are worked out anew */
    public static long[] of(String searchText) {
        SearchGrams all = new SearchGrams();
        for (String word : SearchText.written(searchText).split(" ")) {
            for (int at = 0; at < word.length(); ) {
                int end = run(word, at);
                switch (kind(word.charAt(at))) {
                    case HAN -> all.chinese(word.substring(at, end));
                    case LATIN -> all.latin(word.substring(at, end));
                    default -> {}
                }
                at = end;
            }
        }
        return all.distinct();
    }

    static Lookup lookup(String word) {
        SearchGrams all = new SearchGrams();
        for (int at = 0; at < word.length(); ) {
            int end = run(word, at);
            switch (kind(word.charAt(at))) {
                case HAN -> all.pairs(word, at, end);
                case LATIN -> all.asked(word, at, end);
                default -> {}
            }
            at = end;
        }
        long[] grams = all.distinct();
        boolean whole = grams.length == 1
                && switch ((int) (grams[0] >>> 60)) {
                    case 1 -> word.length() == 1;
                    case 2, 3 -> word.length() == 2;
                    case 4 -> word.length() == 3;
                    default -> word.length() == 4 && word.chars().allMatch(c -> c < 128);
                };
        return new Lookup(grams, whole);
    }

    /** Where the characters of the same kind end. */
    private static int run(String word, int from) {
        int kind = kind(word.charAt(from));
        int to = from + 1;
        while (to < word.length() && kind(word.charAt(to)) == kind) {
            to++;
        }
        return to;
    }

    private static int kind(char c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c) ? LATIN : OTHER;
        }
        if (Pinyin.isHan(c)) {
            return HAN;
        }
        return Character.isLetterOrDigit(c) ? LATIN : OTHER;
    }

    private void chinese(String run) {
        for (int i = 0; i < run.length(); i++) {
            add(ONE_HAN | run.charAt(i));
        }
        if (run.length() == 1) {
            return;
        }
        pairs(run, 0, run.length());
        String[] syllables = Pinyin.syllables(run);
        StringBuilder full = new StringBuilder(run.length() * 4);
        StringBuilder initials = new StringBuilder(run.length());
        int[] starts = new int[syllables.length];
        for (int i = 0; i < syllables.length; i++) {
            starts[i] = full.length();
            String syllable = syllables[i] == null ? run.substring(i, i + 1) : syllables[i];
            full.append(syllable);
            initials.append(syllable.charAt(0));
        }
        for (int start : starts) {
            two(full, start);
        }
        for (int i = 0; i < full.length() - 2; i++) {
            three(full, i);
        }
        for (int i = 0; i < initials.length() - 1; i++) {
            two(initials, i);
            three(initials, i);
        }
    }

    private void pairs(String word, int from, int to) {
        if (to - from == 1) {
            add(ONE_HAN | word.charAt(from));
        }
        for (int i = from; i < to - 1; i++) {
            add(TWO_HAN | (long) word.charAt(i) << CHAR_BITS | word.charAt(i + 1));
        }
    }

    private void latin(String run) {
        two(run, 0);
        three(run, 0);
        insides(run, 0, run.length());
    }

    private void asked(String word, int from, int to) {
        // in a text more letters may stand before those that the word begins with
        boolean begins = from > 0 || to == word.length();
        if (to - from == 2 && begins) {
            two(word, from);
        } else if (to - from == 3 && begins) {
            three(word, from);
        } else {
            insides(word, from, to);
        }
    }

    private void insides(String word, int from, int to) {
        for (int i = from; i <= to - 3; i++) {
            if (i <= to - 4 && hasDigit(word, i, i + 4)) {
                add(FOUR
                        | (long) (word.charAt(i) & 0x7FFF) << 3 * SHORT_BITS
                        | (long) (word.charAt(i + 1) & 0x7FFF) << 2 * SHORT_BITS
                        | (long) (word.charAt(i + 2) & 0x7FFF) << SHORT_BITS
                        | word.charAt(i + 3) & 0x7FFF);
            }
            if (!hasDigit(word, i, i + 3)) {
                three(word, i);
            }
        }
    }

    private static boolean hasDigit(String word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void two(CharSequence text, int at) {
        if (at + 2 <= text.length()) {
            add(TWO | (long) text.charAt(at) << CHAR_BITS | text.charAt(at + 1));
        }
    }

    private void three(CharSequence text, int at) {
        if (at + 3 <= text.length()) {
            add(THREE
                    | (long) text.charAt(at) << 2 * CHAR_BITS
                    | (long) text.charAt(at + 1) << CHAR_BITS
                    | text.charAt(at + 2));
        }
    }

    private void add(long gram) {
        if (size == grams.length) {
            grams = Arrays.copyOf(grams, 2 * size);
        }
        grams[size++] = gram;
    }

    private long[] distinct() {
        Arrays.sort(grams, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || grams[i] != grams[i - 1]) {
                grams[kept++] = grams[i];
            }
        }
        return Arrays.copyOf(grams, kept);
    }
}
