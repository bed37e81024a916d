package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

@RunningServer
class HealthTest {
    private final Rest rest;

    HealthTest(Rest rest) {
        this.rest = rest;
    }

    @Test
    void whoeverAsksIsToldWithoutSigningIn() {
        for (String path : List.of("/health/live", "/health/ready")) {
            Reply health = rest.get(path).expect(200);
            assertTrue(health.header("Content-Type").startsWith("application/json"), path);
            assertTrue(health.json().isObject(), path);
        }
    }

    @Test
    void theSmallThingsOfASiteAreThere() {
        Reply icon = rest.with("Accept", "*/*").get("/favicon.ico");
        assertTrue(icon.status() == 200 || icon.status() == 204, "favicon: " + icon.status());
    }

    /** Scripts wait for 200 of the sign-in page: that must mean that the page is there, and not only the frame of all pages. */
    @Test
    void anAddressWithoutAViewIsNotFound() {
        Rest reader = rest.with("Accept", "text/html");
        reader.get("/").expect(200);
        reader.get("/contacts/customers").expect(200);
        assertTrue(reader.get("/nothing/like/this")
                .expect(404)
                .header("Content-Type")
                .startsWith("text/html"));
    }

    @Test
    void answersCarryTheHeadersThatProtectReaders() {
        Reply page = rest.with("Accept", "text/html").get("/sign-in").expect(200);
        for (String header : List.of("X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy")) {
            assertTrue(!page.header(header).isBlank(), () -> "page without " + header + ": " + page.headers());
        }
        assertTrue(
                !rest.get("/api/openapi.json").header("X-Content-Type-Options").isBlank(), "api without nosniff");
        assertTrue(page.header("Server").isBlank(), () -> "names its server: " + page.header("Server"));
    }
}
