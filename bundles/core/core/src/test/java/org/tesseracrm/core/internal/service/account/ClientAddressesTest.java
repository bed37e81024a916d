package org.tesseracrm.core.internal.service.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {
    private final ClientAddressesImpl addresses = new ClientAddressesImpl(() -> Set.of("127.0.0.1", "::1", "10.0.0.9"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "203.0.113.7, none, 203.0.113.7",
                // a stranger's own word counts for nothing
                "203.0.113.7, 198.51.100.1, 203.0.113.7",
                "127.0.0.1, none, 127.0.0.1",
                "127.0.0.1, 198.51.100.1, 198.51.100.1",
                "127.0.0.1, '192.0.2.66, 198.51.100.1', 198.51.100.1",
                "127.0.0.1, '198.51.100.1, 10.0.0.9', 198.51.100.1",
                "[0:0:0:0:0:0:0:1], 2001:db8::5, 2001:db8::5",
                "127.0.0.1, '<script>', 127.0.0.1",
                "127.0.0.1, '', 127.0.0.1",
                "127.0.0.1, '10.0.0.9, 127.0.0.1', 10.0.0.9"
            })
    void believesOurProxiesOnly(String peer, String forwardedFor, String expected) {
        assertEquals(expected, addresses.of(peer, forwardedFor));
    }
}
