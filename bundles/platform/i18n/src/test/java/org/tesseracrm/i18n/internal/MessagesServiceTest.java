package org.tesseracrm.i18n.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

class MessagesServiceTest {
    private final MessagesService messages = new MessagesService();

    @BeforeEach
    void labels() {
        messages.put(
                1, Labels.read(List.of(file("/i18n/messages.properties"), file("/i18n/messages_zh_CN.properties"))));
    }

    @Test
    void speaksTheReadersLanguage() {
        assertEquals("客户", messages.text(Messages.CHINESE, "test.title"));
        assertEquals("Customers", messages.text(Messages.ENGLISH, "test.title"));
    }

    @Test
    void anyChineseGetsTheChineseThereIs() {
        assertEquals("客户", messages.text(Locale.CHINESE, "test.title"));
        assertEquals("客户", messages.text(Locale.TRADITIONAL_CHINESE, "test.title"));
        assertEquals("客户", messages.text(Locale.forLanguageTag("zh-Hans-CN"), "test.title"));
    }

    @Test
    void fallsBackToEnglishAndThenToTheKey() {
        assertEquals("Only English", messages.text(Messages.CHINESE, "test.english"));
        assertEquals("Customers", messages.text(Locale.FRENCH, "test.title"));
        assertEquals("Customers", messages.text(Locale.UK, "test.title"));
        assertEquals("test.nowhere", messages.text(Messages.CHINESE, "test.nowhere"));
    }

    @Test
    void fillsInArguments() {
        assertEquals("1,234 customers of Li", messages.text(Messages.ENGLISH, "test.count", 1234, "Li"));
        assertEquals("李的 5 个客户", messages.text(Messages.CHINESE, "test.count", 5, "李"));
    }

    @Test
    void anArgumentMayBeALabelItself() {
        Text text = Text.of("test.count", 2, Text.of("test.title"));

        assertEquals("2 customers of Customers", messages.text(Messages.ENGLISH, text));
        assertEquals("客户的 2 个客户", messages.text(Messages.CHINESE, text));
    }

    @Test
    void anApostropheStandsForItself() {
        assertEquals("Don't lose Li's customer", messages.text(Messages.ENGLISH, "test.apostrophe", "Li"));
        assertEquals("Don't", messages.text(Messages.ENGLISH, "test.plain"));
        assertEquals("A brace: {0}", messages.text(Messages.ENGLISH, "test.quoted", "x"));
    }

    @Test
    void aSlipInALabelBreaksNothing() {
        assertEquals("Half a {0", messages.text(Messages.ENGLISH, "test.broken", "x"));
    }

    @Test
    void aBundlesLabelsComeAndGoWithIt() {
        assertFalse(messages.has("other.title"));

        messages.put(2, Labels.read(List.of(file("/other/messages.properties"))));
        assertTrue(messages.has("other.title"));
        assertEquals("Orders", messages.text(Messages.ENGLISH, "other.title"));

        messages.remove(2);
        assertFalse(messages.has("other.title"));
        assertTrue(messages.has("test.title"));
    }

    @Test
    void knowsItsLanguages() {
        assertEquals(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH), messages.locales());
    }

    private static URL file(String path) {
        return MessagesServiceTest.class.getResource(path);
    }
}
