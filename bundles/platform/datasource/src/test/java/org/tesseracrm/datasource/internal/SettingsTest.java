package org.tesseracrm.datasource.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.datasource.DatabaseAccess;

class SettingsTest {
    @Test
    void withoutAnAddressTheEmbeddedDatabaseIsMeant() {
        assertTrue(Settings.of(Map.of(), Map.of()).access().isEmpty());
        assertTrue(Settings.of(Map.of("user", "crm", "url", " "), Map.of("CRM_DB_URL", ""))
                .access()
                .isEmpty());
    }

    @Test
    void theEnvironmentWins() {
        Map<String, Object> config = Map.of("url", "jdbc:mariadb://etc/crm", "user", "etc", "password", "etc");
        Map<String, String> environment = Map.of(
                "CRM_DB_URL", "jdbc:mariadb://127.0.0.1/sales", "CRM_DB_USER", "env", "CRM_DB_PASSWORD", "secret");

        DatabaseAccess access = Settings.of(config, environment).access().orElseThrow();

        assertEquals("jdbc:mariadb://127.0.0.1/sales?sslMode=disable", access.url());
        assertEquals("env", access.user());
        assertEquals("secret", access.password());
    }

    @Test
    void eachPartOfTheEnvironmentWinsAlone() {
        Map<String, Object> config = Map.of("host", "localhost", "user", "etc", "password", "etc");

        DatabaseAccess access = Settings.of(config, Map.of("CRM_DB_PASSWORD", "secret"))
                .access()
                .orElseThrow();

        assertEquals("etc", access.user());
        assertEquals("secret", access.password());
    }

    @Test
    void hostPortAndDatabaseMakeTheUrl() {
        Map<String, Object> config = Map.of("host", "localhost", "port", "33301", "database", "sales");

        assertEquals(
                "jdbc:mariadb://localhost:33301/sales?sslMode=disable",
                Settings.of(config, Map.of()).access().orElseThrow().url());
    }

    @Test
    void aUrlWithoutADatabaseGetsTheConfiguredOne() {
        assertEquals(
                "jdbc:mariadb://localhost/crm?sslMode=disable",
                Settings.of(Map.of("url", "jdbc:mariadb://localhost"), Map.of())
                        .access()
                        .orElseThrow()
                        .url());
    }

    @Test
    void anotherMachineIsSpokenToEncryptedUnlessToldOtherwise() {
        assertEquals("verify-full", sslMode(Map.of("host", "db")));
        assertEquals("trust", sslMode(Map.of("host", "db", "ssl.mode", "trust")));
        assertEquals("disable", sslMode(Map.of("url", "jdbc:mariadb://db/crm?sslMode=disable")));
        assertEquals("disable", sslMode(Map.of("host", "localhost")));
    }

    @Test
    void sizesHaveDefaults() {
        assertEquals(new Settings.Pool(20, 10), Settings.of(Map.of(), Map.of()).pool());
        assertEquals(
                new Settings.Pool(5, 2),
                Settings.of(Map.of("pool.size", "5", "pool.wait.seconds", 2), Map.of())
                        .pool());
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals(
                "pool.size must be a number, not 'many'.",
                assertThrows(IllegalArgumentException.class, () -> Settings.of(Map.of("pool.size", "many"), Map.of()))
                        .getMessage());
    }

    @Test
    void thePasswordIsNotPrinted() {
        DatabaseAccess access = new DatabaseAccess("jdbc:mariadb://db/crm", "crm", "secret");

        assertFalse(access.toString().contains("secret"));
    }

    private static String sslMode(Map<String, Object> config) {
        String url = Settings.of(config, Map.of()).access().orElseThrow().url();
        return JdbcUrl.parse(url).parameters().get("sslMode");
    }
}
