package org.tesseracrm.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tesseracrm.web.internal.RouteTable.Claim;

class RouteTableTest {
    private final RouteTable<String, String> table = new RouteTable<>();

    private static Claim claim(String path, long age) {
        return new Claim(path, true, 0, age);
    }

    private String at(String shape) {
        RouteTable.Route<String, String> route = table.routes().get(shape);
        return route == null ? null : route.view();
    }

    @Test
    void framedViewsWaitForAFrame() {
        table.add("list", claim("customers", 1));
        table.add("sign-in", new Claim("sign-in", false, 0, 2));
        assertNull(at("customers"));
        assertEquals("sign-in", at("sign-in"));

        table.addFrame("shell", 0, 3);
        assertEquals("shell", table.routes().get("customers").frame());
        assertNull(table.routes().get("sign-in").frame());

        table.removeFrame("shell");
        assertNull(at("customers"));
        assertNull(table.frame());
    }

    @Test
    void theOlderHasTheAddressAndTheOtherTakesOver() {
        table.addFrame("shell", 0, 1);
        table.add("young", claim("customers", 9));
        table.add("old", claim("customers", 2));
        assertEquals("old", at("customers"));
        table.remove("old");
        assertEquals("young", at("customers"));
    }

    @Test
    void theHigherRankingComesBeforeTheOlder() {
        table.addFrame("shell", 0, 1);
        table.add("old", claim("customers", 2));
        table.add("better", new Claim("customers", true, 5, 9));
        assertEquals("better", at("customers"));
    }

    @Test
    void parametersOfOtherNamesAreTheSameAddress() {
        table.addFrame("shell", 0, 1);
        table.add("a", claim("customers/:id", 2));
        table.add("b", claim("customers/:customer", 3));
        table.add("c", claim("customers/:id/edit", 4));
        assertEquals(2, table.routes().size());
        assertEquals("a", at("customers/:"));
        assertEquals("customers/:id", table.routes().get("customers/:").path());
        assertEquals("c", at("customers/:/edit"));
    }

    @Test
    void theBestFrameStandsAroundAll() {
        table.add("list", claim("customers", 1));
        table.addFrame("first", 0, 2);
        table.addFrame("ranked", 1, 3);
        assertEquals("ranked", table.routes().get("customers").frame());
        table.removeFrame("ranked");
        assertEquals("first", table.routes().get("customers").frame());
    }

    @Test
    void wrongPathsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> claim(null, 1));
        assertThrows(IllegalArgumentException.class, () -> claim("/customers", 1));
        assertThrows(IllegalArgumentException.class, () -> claim("customers/", 1));
        assertThrows(IllegalArgumentException.class, () -> claim("cust omers", 1));
        assertTrue(claim("", 1).path().isEmpty());
    }
}
