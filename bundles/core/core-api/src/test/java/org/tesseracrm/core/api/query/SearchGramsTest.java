package org.tesseracrm.core.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.text.LegalForms;

class SearchGramsTest {
    private static final int LENGTH = 1_000;

    private static boolean isFound(String query, String... texts) {
        Set<String> grams = SearchGrams.of(SearchText.of(LENGTH, texts));
        List<String> windows = SearchText.words(query).stream()
                .flatMap(word -> SearchGrams.windows(word).stream())
                .toList();
        return !windows.isEmpty()
                && windows.stream().allMatch(window -> grams.stream().anyMatch(gram -> gram.startsWith(window)));
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
                "shenzhen")) {
            assertTrue(isFound(query, name), query);
        }
        for (String query : List.of("华技", "hwsj", "uawei", "中兴")) {
            assertFalse(isFound(query, name), query);
        }
        assertTrue(isFound("cqca", "重庆长安汽车股份有限公司"));
    }

    @Test
    void numbersAreFoundByTheirBeginningAndTheirEnd() {
        for (String query : List.of("138", "13812345678", "5678", "12345678")) {
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
    void legalFormsAreNotLookedUp() {
        assertEquals(List.of(), SearchGrams.windows("有限公司"));
        assertEquals(List.of(), SearchGrams.windows("公司"));
        assertEquals(List.of(), SearchGrams.windows("a"));
        assertEquals(List.of(), SearchGrams.windows("--"));
    }

    /** Whatever Chinese part of a name somebody looks for, the index leads to it. */
    @Property(tries = 500)
    void everyPartOfANameIsFound(@ForAll("names") String name, @ForAll int from, @ForAll int length) {
        int first = Math.floorMod(from, LegalForms.end(name));
        int last = first + 1 + Math.floorMod(length, name.length() - first);
        String part = name.substring(first, last);
        if (!SearchGrams.windows(part).isEmpty()) {
            assertTrue(isFound(part, name), part + " in " + name);
        }
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> brand =
                Arbitraries.strings().withChars("华为重庆长安银行科技中厦门").ofMinLength(2).ofMaxLength(9);
        return Combinators.combine(brand, Arbitraries.of("", "有限公司", "集团", "股份有限公司", "公司"))
                .as(String::concat);
    }
}
