package org.tesseracrm.core.internal.service.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** Of the test vectors in RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final Totp totp = new Totp();

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void makesTheCodesOfTheStandard(long seconds, String code) {
        assertEquals(code, totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds))));
    }

    @Test
    void takesTheCodesAroundNow() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long step = Totp.step(now);

        for (int off = -1; off <= 1; off++) {
            assertEquals(OptionalLong.of(step + off), totp.match(SECRET, totp.code(SECRET, step + off), now, 0));
        }
        assertEquals(OptionalLong.empty(), totp.match(SECRET, totp.code(SECRET, step - 2), now, 0));
        assertEquals(OptionalLong.empty(), totp.match(SECRET, totp.code(SECRET, step + 2), now, 0));
        assertEquals(OptionalLong.empty(), totp.match(SECRET, "", now, 0));
        assertEquals(OptionalLong.empty(), totp.match(SECRET, "密码密码密码", now, 0));
    }

    @Test
    void takesNoCodeTwiceAndNoneOlderThanTheLast() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long step = Totp.step(now);

        assertEquals(OptionalLong.empty(), totp.match(SECRET, totp.code(SECRET, step), now, step));
        assertEquals(OptionalLong.empty(), totp.match(SECRET, totp.code(SECRET, step - 1), now, step));
        assertEquals(OptionalLong.of(step + 1), totp.match(SECRET, totp.code(SECRET, step + 1), now, step));
    }

    @Test
    void tellsTheAppWhatItNeeds() {
        String uri = Totp.uri(SECRET, "demo", "小 王");

        assertEquals(
                "otpauth://totp/Tessera%20CRM:demo%2F%E5%B0%8F%20%E7%8E%8B?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Tessera%20CRM&algorithm=SHA1&digits=6&period=30",
                uri);
        assertEquals(20, totp.newSecret().length);
        assertNotEquals(Totp.typed(totp.newSecret()), Totp.typed(totp.newSecret()));
        assertTrue(Totp.typed(totp.newSecret()).matches("[A-Z2-7]{32}"));
    }
}
