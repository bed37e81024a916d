package org.tesseracrm.itests.harness;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's telephone with an authenticator app: RFC 6238 once more, so that nobody agrees with himself only. */
public final class Authenticator {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    private final byte[] secret;
    private long lastShown;

    /** @param key as it is typed into the app, blanks or not */
    public Authenticator(String key) {
        this.secret = decode(key.replace(" ", ""));
    }

    /** A code that was not shown before: of now, or of the next step, which the server takes as well. */
    public String code() {
        lastShown = Math.max(Instant.now().getEpochSecond() / STEP_SECONDS, lastShown + 1);
        return code(lastShown);
    }

    /** The one that was shown last. */
    public String sameCode() {
        return code(lastShown);
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] digest = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = digest[digest.length - 1] & 0xf;
            int number = ByteBuffer.wrap(digest, offset, 4).getInt() & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : base32.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
