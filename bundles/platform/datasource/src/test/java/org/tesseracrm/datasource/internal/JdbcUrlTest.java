package org.tesseracrm.datasource.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JdbcUrlTest {
    @Test
    void staysAsItWasGiven() {
        assertEquals(
                "jdbc:mariadb://db.example.com:3307/sales?sslMode=trust&useCompression=true",
                JdbcUrl.parse("jdbc:mariadb://db.example.com:3307/sales?useCompression=true&sslMode=trust")
                        .toString());
        assertEquals(
                "jdbc:mariadb:sequential://a:3306,b:3306/crm",
                JdbcUrl.parse("jdbc:mariadb:sequential://a:3306,b:3306/crm").toString());
    }

    @Test
    void isBuiltFromItsParts() {
        assertEquals("jdbc:mariadb://db:3306/crm", JdbcUrl.of("db", 3306, "crm").toString());
        assertEquals(
                "jdbc:mariadb://[::1]:3306/crm", JdbcUrl.of("::1", 3306, "crm").toString());
    }

    @Test
    void aDefaultGivesWayToWhatTheUrlSays() {
        JdbcUrl url = JdbcUrl.parse("jdbc:mariadb://db/crm?connectTimeout=9");

        assertEquals("9", url.withDefault("connectTimeout", "3000").parameters().get("connectTimeout"));
        assertEquals(
                "3000", url.withDefault("socketTimeout", "3000").parameters().get("socketTimeout"));
        assertEquals("1", url.with("connectTimeout", "1").parameters().get("connectTimeout"));
    }

    @Test
    void knowsWhetherTheServerIsOnThisMachine() {
        assertTrue(JdbcUrl.parse("jdbc:mariadb://127.0.0.1:33301/crm").isLoopback());
        assertTrue(JdbcUrl.parse("jdbc:mariadb://localhost/crm").isLoopback());
        assertTrue(JdbcUrl.parse("jdbc:mariadb://[::1]:3306/crm").isLoopback());
        assertFalse(JdbcUrl.parse("jdbc:mariadb://localhost.example.com/crm").isLoopback());
        assertFalse(JdbcUrl.parse("jdbc:mariadb://localhost:3306,db:3306/crm").isLoopback());
    }

    @Test
    void refusesOtherDatabases() {
        assertThrows(IllegalArgumentException.class, () -> JdbcUrl.parse("jdbc:postgresql://db/crm"));
        assertThrows(IllegalArgumentException.class, () -> JdbcUrl.parse("db:3306"));
    }
}
