package org.tesseracrm.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class PlainAnswersTest {
    @Test
    void pathsOfOtherContextsAreKnown() {
        assertTrue(PlainAnswers.belongsToOthers("/api"));
        assertTrue(PlainAnswers.belongsToOthers("/api/v1/customers"));
        assertTrue(PlainAnswers.belongsToOthers("/health/ready"));
        assertFalse(PlainAnswers.belongsToOthers("/apiary"));
        assertFalse(PlainAnswers.belongsToOthers("/"));
    }

    @Test
    void ownLabelsAreThereWithoutAnybody() {
        assertEquals("Tessera CRM is starting", OwnLabels.text(Locale.UK, "web.starting.title"));
        assertEquals("Tessera CRM 正在启动", OwnLabels.text(Locale.SIMPLIFIED_CHINESE, "web.starting.title"));
        assertEquals("web.no.such", OwnLabels.text(Locale.ENGLISH, "web.no.such"));
    }

    @Test
    void bothLanguagesHaveTheSameLabels() throws IOException {
        assertEquals(keys("/i18n/messages.properties"), keys("/i18n/messages_zh_CN.properties"));
    }

    private static Object keys(String resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(PlainAnswersTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.keySet();
    }

    @Test
    void referencesCanBeReadAloud() {
        assertTrue(Failures.reference().matches("[2-9A-HJ-NP-Z]{8}"));
        assertNotEquals(Failures.reference(), Failures.reference());
    }

    @Test
    void failuresAreUnwrapped() {
        IllegalStateException cause = new IllegalStateException();
        assertEquals(cause, Failures.unwrapped(new ExecutionException(cause)));
        assertEquals(cause, Failures.unwrapped(cause));
    }
}
