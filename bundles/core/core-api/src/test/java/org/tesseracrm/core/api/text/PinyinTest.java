package org.tesseracrm.core.api.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PinyinTest {
    @Test
    void charactersOfSeveralSoundsSoundAsInTheirPhrase() {
        assertAll(
                () -> assertEquals("chongqingchangan", Pinyin.of("重庆长安")),
                () -> assertEquals("zhongguoyinhang", Pinyin.of("中国银行")),
                () -> assertEquals("xingzhijiaoyu", Pinyin.of("行知教育")),
                () -> assertEquals("zhonggongjixie", Pinyin.of("重工机械")),
                () -> assertEquals("kuaijishi", Pinyin.of("会计师")),
                () -> assertEquals("yinyue", Pinyin.of("音乐")),
                () -> assertEquals("kuailexiamen", Pinyin.of("快乐厦门")),
                () -> assertEquals("lvdi", Pinyin.of("绿地")),
                () -> assertEquals("huaweijishu", Pinyin.of("华为技术")));
    }

    @Test
    void initialsLeaveLettersAndDigitsAsTheyAre() {
        assertEquals("hwjs", Pinyin.initials("华为技术"));
        assertEquals("tcljt", Pinyin.initials("tcl集团"));
        assertEquals("3mzg", Pinyin.initials("3m（中国）"));
    }

    @Test
    void whatIsNotChineseHasNoSyllable() {
        assertNull(Pinyin.syllables("a")[0]);
        assertNull(Pinyin.syllables("(")[0]);
        assertEquals("", Pinyin.of(""));
    }
}
