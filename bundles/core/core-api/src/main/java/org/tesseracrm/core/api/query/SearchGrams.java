package org.tesseracrm.core.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.tesseracrm.core.api.text.LegalForms;
import org.tesseracrm.core.api.text.Pinyin;

/**
 * What the index of searched texts holds of a text: at each place where a search may begin, the next few characters. A word that is
 * looked for is found by those that begin as it does: one range of an ordered index, however short or long the word.
 *
 * <p>A search may begin at every Chinese character but those of a legal form, at its sound and at the initials of the sounds; at
 * every letter of a word; at the beginning of a number and at its last four and eight digits; in an address of mail at its parts.
 */
public final class SearchGrams {
    /** So many characters where the first is Chinese. */
    static final int HAN = 4;

    /** So many where it is a letter or digit. */
    static final int LATIN = 8;

    private static final int LONGEST_WORD = 24;
    private static final int LEAST_LETTERS = 3;
    private static final int[] TAILS = {8, 4};

    private SearchGrams() {}

    /** @param searchText from {@link SearchText#of}; its sounds are worked out anew */
    public static Set<String> of(String searchText) {
        NavigableSet<String> grams = new TreeSet<>();
        for (String word : SearchText.written(searchText).split(" ")) {
            word(grams, word);
        }
        return withoutPrefixes(grams);
    }

    private static void word(Set<String> grams, String word) {
        boolean address = word.indexOf('@') >= 0;
        for (int at = 0; at < word.length(); ) {
            int end = run(word, at);
            if (Pinyin.isHan(word.charAt(at))) {
                chinese(grams, word, at, end);
            } else if (isLatin(word.charAt(at))) {
                latin(grams, word, at, end, address);
            }
            at = end;
        }
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
        if (Pinyin.isHan(c)) {
            return 0;
        }
        return isLatin(c) ? 1 : 2;
    }

    /** A letter of any script but Chinese, or a digit. */
    private static boolean isLatin(char c) {
        return Character.isLetterOrDigit(c) && !Pinyin.isHan(c);
    }

    private static void chinese(Set<String> grams, String word, int from, int to) {
        String run = word.substring(from, to);
        if (LegalForms.isPart(run)) {
            return;
        }
        int core = LegalForms.end(run);
        String[] syllables = Pinyin.syllables(run);
        for (int i = 0; i < core; i++) {
            add(grams, word, from + i, HAN);
            sounds(grams, syllables, i);
        }
    }

    private static void sounds(Set<String> grams, String[] syllables, int from) {
        StringBuilder full = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        for (int i = from; i < syllables.length && initials.length() < LATIN && syllables[i] != null; i++) {
            full.append(syllables[i]);
            initials.append(syllables[i].charAt(0));
        }
        if (full.length() > 0) {
            grams.add(cut(full.toString(), LATIN));
        }
        if (initials.length() > 1) {
            grams.add(initials.toString());
        }
    }

    private static void latin(Set<String> grams, String word, int from, int to, boolean address) {
        add(grams, word, from, LATIN);
        if (word.substring(from, to).chars().anyMatch(Character::isDigit)) {
            for (int tail : TAILS) {
                if (to - from > tail) {
                    add(grams, word, to - tail, LATIN);
                }
            }
        } else if (!address && to - from <= LONGEST_WORD) {
            for (int at = from + 1; at <= to - LEAST_LETTERS; at++) {
                add(grams, word, at, LATIN);
            }
        }
    }

    private static void add(Set<String> grams, String word, int from, int length) {
        grams.add(cut(word.substring(from), length));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** What another one begins with is found by that. */
    private static Set<String> withoutPrefixes(NavigableSet<String> grams) {
        Set<String> kept = new TreeSet<>();
        String next = null;
        for (String gram : grams.descendingSet()) {
            if (!gram.isEmpty() && (next == null || !next.startsWith(gram))) {
                kept.add(gram);
            }
            next = gram;
        }
        return kept;
    }

    /** The beginnings by which the word may be looked up, any of which must be there; none where the index knows nothing of it. */
    static List<String> windows(String word) {
        List<String> windows = new ArrayList<>();
        int first = 0;
        while (first < word.length() && kind(word.charAt(first)) == 2) {
            first++;
        }
        if (first == word.length()) {
            return windows;
        }
        int length = length(word, first);
        String window = cut(word.substring(first), length);
        int least = Pinyin.isHan(word.charAt(first)) ? 1 : 2;
        if (window.length() >= least && !LegalForms.isPart(window)) {
            windows.add(window);
        }
        int last = word.length() - HAN;
        if (last > first && word.substring(last).chars().allMatch(Pinyin::isHan) && !inLegalForm(word, last)) {
            windows.add(word.substring(last));
        }
        return windows;
    }

    /** A place within a legal form is none where a search begins. */
    private static boolean inLegalForm(String word, int at) {
        String rest = word.substring(at);
        return LegalForms.isPart(rest) || LegalForms.isPart(rest.substring(0, 2));
    }

    private static int length(String word, int at) {
        return Pinyin.isHan(word.charAt(at)) ? HAN : LATIN;
    }
}
