package org.tesseracrm.core.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.text.Pinyin;

class SearchGramsTest {
    private static final int LENGTH = 1_000;

    private static boolean isFound(String query, String... texts) {
        long[] grams = SearchGrams.of(SearchText.of(LENGTH, texts));
        long[] wanted = SearchText.words(query).stream()
                .flatMapToLong(word -> LongStream.of(SearchGrams.lookup(word).grams()))
                .toArray();
        return wanted.length > 0 && LongStream.of(wanted).allMatch(gram -> Arrays.binarySearch(grams, gram) >= 0);
    }

    @Test
    void companiesAreFoundByAnyPartOfTheirNameAndHowItSounds() {
        String name = "深圳市华为技术有限公司";
        for (String query : List.of(
                "华为",
                "为技",
                "技术有限",
                "华",
                "圳市华为技术",
                "hwjs",
                "hw",
                "js",
                "szshwjs",
                "huawei",
                "huaweijishu",
                "weijishu",
                "HUAW",
                "uawei",
                "有限公司",
                "huaweijishuyouxiangongsi",
                "shenzhen")) {
            assertTrue(isFound(query, name), query);
        }
        for (String query : List.of("华技", "hwsj", "中兴")) {
            assertFalse(isFound(query, name), query);
        }
        assertTrue(isFound("cqca", "重庆长安汽车股份有限公司"));
    }

    @Test
    void numbersAreFoundByTheirBeginningAndByAnyFourDigits() {
        for (String query : List.of("138", "13812345678", "5678", "12345678", "2345")) {
            assertTrue(isFound(query, "13812345678"), query);
        }
        assertTrue(isFound("0755", "0755-1234567"));
        assertTrue(isFound("0755-1234567", "0755-1234567"));
        assertTrue(isFound("285t", "91440300279583285T"));
    }

    @Test
    void latinWordsAreFoundFromAnyLetter() {
        assertTrue(isFound("soft", "Microsoft China"));
        assertTrue(isFound("tcl集团", "TCL集团"));
        assertTrue(isFound("wei.zhang@huawei.com", "wei.zhang@huawei.com"));
        assertTrue(isFound("huawei.com", "wei.zhang@huawei.com"));
    }

    @Test
    void whatIsTooShortIsNotLookedUp() {
        assertEquals(0, SearchGrams.lookup("a").grams().length);
        assertEquals(0, SearchGrams.lookup("--").grams().length);
        assertEquals(0, SearchGrams.lookup("ab-").grams().length);
        assertTrue(isFound("3m", "3M中国"));
        assertTrue(isFound("国3m", "3M中国3M"));
    }

    @Test
    void oneOrTwoCharactersAreEnoughToBeSure() {
        for (String word : List.of("华", "华为", "hw", "hwj", "5678")) {
            assertTrue(SearchGrams.lookup(word).exact(), word);
        }
        for (String word : List.of("华为技", "hwjs", "56789", "华为3m")) {
            assertFalse(SearchGrams.lookup(word).exact(), word);
        }
    }

    /** Whatever Chinese part of a name somebody looks for, the index leads to it. */
    @Property(tries = 500)
    void everyPartOfANameIsFound(@ForAll("names") String name, @ForAll int from, @ForAll int length) {
        int first = Math.floorMod(from, name.length());
        int last = first + 1 + Math.floorMod(length, name.length() - first);
        String part = name.substring(first, last);
        assertTrue(isFound(part, name), part + " in " + name);
        String sounds = Pinyin.of(name);
        int letter = Math.floorMod(from, sounds.length() - 2);
        String heard = sounds.substring(letter, letter + 3 + Math.floorMod(length, sounds.length() - letter - 2));
        assertTrue(isFound(heard, name), heard + " in " + name);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> brand =
                Arbitraries.strings().withChars("华为重庆长安银行科技中厦门").ofMinLength(2).ofMaxLength(9);
        return Combinators.combine(brand, Arbitraries.of("", "有限公司", "集团", "股份有限公司", "公司"))
                .as(String::concat);
    }
}
