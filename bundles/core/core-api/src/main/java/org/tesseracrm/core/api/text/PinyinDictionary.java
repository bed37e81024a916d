package org.tesseracrm.core.api.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Sounds of characters and phrases, from the dictionaries of houbb's pinyin and a few words of business of our own. Of the phrases
 * only those are kept whose sounds their characters alone do not give.
 */
final class PinyinDictionary {
    private static final int LONGEST = 8;
    private static final int BEGINNING_BITS = 20;
    private static final String CHARACTERS = "/pinyin_dict_char.txt";
    private static final String PHRASES = "/pinyin_dict_phrase.txt";
    private static final String OWN = "/pinyin/business.txt";

    private final String[] characters = new String[Character.MAX_VALUE + 1];
    private final Map<String, String[]> phrases = new HashMap<>();
    private final int[] longest = new int[Character.MAX_VALUE + 1];
    /** Whether a phrase may begin with two characters: hardly any two do. */
    private final BitSet beginnings = new BitSet(1 << BEGINNING_BITS);

    private PinyinDictionary() {
        Map<String, String> same = new HashMap<>();
        each(CHARACTERS, (text, sounds) -> put(text, plain(sounds.split(",", 2)[0], same)));
        each(OWN, (text, sounds) -> {
            if (text.length() == 1) {
                put(text, plain(sounds, same));
            }
        });
        each(OWN, (text, sounds) -> phrase(text, sounds, same));
        each(PHRASES, (text, sounds) -> phrase(text, sounds, same));
    }

    static PinyinDictionary get() {
        return Holder.DICTIONARY;
    }

    /** Read when it is first needed. */
    private static final class Holder {
        private static final PinyinDictionary DICTIONARY = new PinyinDictionary();
    }

    private void put(String text, String sound) {
        if (text.length() == 1) {
            characters[text.charAt(0)] = sound;
        }
    }

    private void phrase(String text, String sounds, Map<String, String> same) {
        String[] syllables =
                Arrays.stream(sounds.split(" ")).map(each -> plain(each, same)).toArray(String[]::new);
        if (syllables.length != text.length() || text.length() < 2 || text.length() > LONGEST) {
            return;
        }
        boolean differs = false;
        for (int i = 0; i < syllables.length; i++) {
            differs |= !syllables[i].equals(characters[text.charAt(i)]);
        }
        // the phrase that tells a sound apart also ends others: 银行 within 银行长
        if (differs && phrases.putIfAbsent(text, syllables) == null) {
            char first = text.charAt(0);
            longest[first] = Math.max(longest[first], text.length());
            beginnings.set(beginning(text, 0));
        }
    }

    /** Null where it has none. */
    String syllable(char character) {
        return characters[character];
    }

    /** Puts the syllables of the longest phrase that begins there. @return its length, 0 where there is none */
    int phrase(String text, int at, String[] syllables) {
        if (longest[text.charAt(at)] == 0 || at + 1 == text.length() || !beginnings.get(beginning(text, at))) {
            return 0;
        }
        for (int length = Math.min(longest[text.charAt(at)], text.length() - at); length > 1; length--) {
            String[] known = phrases.get(text.substring(at, at + length));
            if (known != null) {
                System.arraycopy(known, 0, syllables, at, length);
                return length;
            }
        }
        return 0;
    }

    private static int beginning(String text, int at) {
        return (text.charAt(at) * 31 * 31 + text.charAt(at + 1)) & (1 << BEGINNING_BITS) - 1;
    }

    /** Without tones, and ü as typed: v. */
    private static String plain(String sound, Map<String, String> same) {
        String apart = Normalizer.normalize(sound.strip(), Normalizer.Form.NFD).replace("u\u0308", "v");
        StringBuilder letters = new StringBuilder();
        apart.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> letters.append((char) c));
        return same.computeIfAbsent(letters.toString(), text -> text);
    }

    private static void each(String resource, BiConsumer<String, String> entry) {
        try (InputStream in = PinyinDictionary.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.charAt(0) != '#') {
                    entry.accept(line.substring(0, colon), line.substring(colon + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
