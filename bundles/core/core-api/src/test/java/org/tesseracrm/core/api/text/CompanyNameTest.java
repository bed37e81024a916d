package org.tesseracrm.core.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CompanyNameTest {
    private static final List<String> FORMS = List.of("有限公司", "股份有限公司", "有限责任公司", "集团", "公司", "集团有限公司");

    @Test
    void theFormIsNoPartOfTheName() {
        for (String name : List.of("华为技术有限公司", "华为技术", "华为技术股份有限公司", "华为技术（集团）有限公司", " 华 为 技术 ", "华为技术集团")) {
            assertEquals("华为技术", CompanyName.of(name).whole(), name);
        }
        for (String name : List.of(
                "Huawei Technologies Co., Ltd.",
                "HUAWEI TECHNOLOGIES",
                "Ｈuawei Technologies Inc",
                "Huawei Technologies GmbH",
                "huawei technologies co ltd")) {
            assertEquals("huaweitechnologies", CompanyName.of(name).whole(), name);
        }
        assertEquals("公司", CompanyName.of("公司").whole());
    }

    @Test
    void thePlaceIsLeftOutMoreLoosely() {
        for (String name : List.of("深圳市华为技术有限公司", "广东省深圳市华为技术有限公司", "深圳华为技术", "华为技术（深圳）有限公司", "华为技术(广东深圳)有限公司")) {
            assertEquals("华为技术", CompanyName.of(name).core(), name);
        }
        assertNotEquals(CompanyName.of("华为技术").whole(), CompanyName.of("深圳华为技术").whole());
        assertEquals("北京", CompanyName.of("北京公司").core());
    }

    @Test
    void soundsAreThoseOfTheCore() {
        assertEquals("changanqiche", CompanyName.of("重庆长安汽车股份有限公司").sound());
        assertEquals(
                CompanyName.of("华威技术有限公司").sound(), CompanyName.of("华为技术有限公司").sound());
        assertEquals("hwjs", CompanyName.of("深圳市华为技术有限公司").initials());
        assertEquals("", CompanyName.of("华为").initials());
        assertEquals("", CompanyName.of("Siemens AG").sound());
    }

    @Test
    void numbersAreTheirDigits() {
        for (String number :
                List.of("13812345678", "+86 138-1234-5678", "0086 13812345678", "８６１３８１２３４５６７８", "(86)138 1234 5678")) {
            assertEquals("13812345678", MatchKey.phone(number), number);
        }
        assertEquals("", MatchKey.phone("110"));
        assertEquals("86412345", MatchKey.phone("8641-2345"));
        assertEquals("91440300279583285T", MatchKey.taxNumber(" 9144 0300-279583285t "));
        assertNull(MatchKey.hash(""));
    }

    /** Width, case, blanks, brackets and the form of the company change nothing. */
    @Property(tries = 300)
    void writtenOtherwiseItIsTheSame(
            @ForAll("names") String name, @ForAll("forms") String form, @ForAll("blanks") String blanks) {
        CompanyName plain = CompanyName.of(name);
        String spaced = name.replaceAll("(?<=.)(?=.)", blanks);
        StringBuilder wide = new StringBuilder();
        name.chars().forEach(c -> wide.append(c > 0x20 && c < 0x7F ? (char) (c + 0xFEE0) : (char) c));
        assertEquals(plain, CompanyName.of(spaced));
        assertEquals(plain, CompanyName.of(wide.toString().toUpperCase(java.util.Locale.ROOT)));
        assertEquals(plain, CompanyName.of(name + form));
        assertEquals(plain, CompanyName.of(name + "（" + form + "）"));
        assertEquals(plain.whole(), CompanyName.of(plain.whole()).whole());
        assertFalse(plain.whole().isEmpty());
    }

    /** A key is of what is meant, so what is done to a key changes it no more. */
    @Property
    void keysAreTheirOwnKeys(@ForAll String text) {
        assertEquals(MatchKey.taxNumber(text), MatchKey.taxNumber(MatchKey.taxNumber(text)));
        String whole = CompanyName.of(text).whole();
        assertFalse(whole.isEmpty() && !text.isBlank() && text.chars().anyMatch(Character::isLetterOrDigit));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("华为科技盛达abxyz东方")
                .ofMinLength(2)
                .ofMaxLength(8)
                .filter(n -> !n.matches(".*[a-z]$"));
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(FORMS);
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.of("", " ", "  ", "　");
    }
}
