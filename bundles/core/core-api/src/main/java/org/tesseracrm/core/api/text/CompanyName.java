package org.tesseracrm.core.api.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A company's name as it is compared with others: however it is written, and more loosely without its place, or by its sound.
 *
 * @param whole without width, case, blanks, marks and legal form
 * @param core the same without province or city at its beginning or in brackets; equal to {@code whole} where there is none
 * @param sound pinyin of {@code core}; empty where nothing of it is Chinese
 * @param initials of the syllables; empty where they are too few to say anything
 */
public record CompanyName(String whole, String core, String sound, String initials) {
    /** Fewer initials many have in common. */
    private static final int LEAST_INITIALS = 4;

    private static final int LEAST_CORE = 2;
    private static final int LONGEST_PLACE = 4;
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔「{<]([^)\\]】〕」}>]{1,12})[)\\]】〕」}>]");
    private static final Pattern BLANKS_IN_CHINESE = Pattern.compile("(?<=\\p{IsHan})[\\s\\p{Z}]+(?=\\p{IsHan})");
    private static final Set<String> PLACES = places();
    private static final String[] KINDS_OF_PLACE = {"特别行政区", "自治区", "自治州", "省", "市"};

    public static CompanyName of(String name) {
        String normal = withoutBracketed(written(name), LegalForms::isWhole);
        String whole = bare(LegalForms.without(normal));
        if (whole.isEmpty()) {
            // nothing but marks: it is its own name
            return new CompanyName(normal, normal, "", "");
        }
        String core = withoutPlace(bare(LegalForms.without(withoutBracketed(normal, CompanyName::isPlace))));
        Pinyin.Sound sound = Pinyin.isIn(core) ? Pinyin.sound(core) : new Pinyin.Sound("", "");
        return new CompanyName(
                whole, core, sound.full(), sound.initials().length() < LEAST_INITIALS ? "" : sound.initials());
    }

    private static String bare(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    private static String written(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        return BLANKS_IN_CHINESE.matcher(normal).replaceAll("");
    }

    private static String withoutBracketed(String text, Predicate<String> what) {
        String left = BRACKETS.matcher(text).replaceAll(found -> what.test(found.group(1)) ? "" : "$0");
        return bare(left).isEmpty() ? text : left;
    }

    private static boolean isPlace(String text) {
        int end = placeEnd(text);
        return end > 0 && (end == text.length() || placeEnd(text.substring(end)) == text.length() - end);
    }

    /** Province and city, one after the other, as long as a name is left. */
    private static String withoutPlace(String text) {
        String left = text;
        for (int i = 0; i < 2; i++) {
            int end = placeEnd(left);
            if (end == 0 || left.length() - end < LEAST_CORE) {
                return left;
            }
            left = left.substring(end);
        }
        return left;
    }

    private static int placeEnd(String text) {
        for (int length = Math.min(LONGEST_PLACE, text.length()); length >= 2; length--) {
            if (PLACES.contains(text.substring(0, length))) {
                for (String kind : KINDS_OF_PLACE) {
                    if (text.startsWith(kind, length)) {
                        return length + kind.length();
                    }
                }
                return length;
            }
        }
        return 0;
    }

    private static Set<String> places() {
        try (InputStream in = CompanyName.class.getResourceAsStream("/pinyin/places.txt")) {
            return Set.copyOf(List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
