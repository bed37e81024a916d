package org.tesseracrm.core.internal.service.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Codes after RFC 6238, as every authenticator app makes them: SHA-1, six digits, thirty seconds. */
final class Totp {
    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;

    /** RFC 4226 recommends 160 bits. */
    private static final int SECRET_BYTES = 20;

    /** A clock may be one step off, and a code typed a little late. */
    private static final int TOLERANCE = 1;

    private static final String ISSUER = "Tessera CRM";

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    static String typed(byte[] secret) {
        return Base32.toBase32String(secret);
    }

    /** What a QR code says to the app. */
    static String uri(byte[] secret, String company, String user) {
        return "otpauth://totp/" + encode(ISSUER) + ":" + encode(company + "/" + user) + "?secret=" + typed(secret)
                + "&issuer=" + encode(ISSUER) + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_SECONDS;
    }

    static long step(Instant at) {
        return at.getEpochSecond() / STEP_SECONDS;
    }

    String code(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, "HmacSHA1"), Instant.ofEpochSecond(step * STEP_SECONDS), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The time step whose code that is, one of those around now and later than the last one used; empty where it is none. All of
     * them are always computed.
     */
    OptionalLong match(byte[] secret, String code, Instant now, long lastUsed) {
        long present = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = present - TOLERANCE; step <= present + TOLERANCE; step++) {
            boolean same = MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            if (same && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
