package org.tesseracrm.core.internal.service.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.internal.service.Settings;

/** Keeps what the database must not give away by itself: AES-256-GCM with a key that lies outside of it. */
@Component(service = SecretBox.class)
public final class SecretBox {
    private static final Logger LOG = LoggerFactory.getLogger(SecretBox.class);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String FORM = "v1:";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Supplier<byte[]> key;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public SecretBox(@Reference Settings settings) {
        this(new SecretKey(settings::secretKey, settings.data().resolve("secret.key")));
    }

    SecretBox(Supplier<byte[]> key) {
        this.key = key;
    }

    /** @param owner what it belongs to: moved to another's row it does not open */
    public String close(String owner, byte[] secret) {
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            return FORM
                    + Base64.getEncoder()
                            .encodeToString(ByteBuffer.allocate(NONCE + closed.length)
                                    .put(nonce)
                                    .put(closed)
                                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret could not be encrypted", e);
        }
    }

    /** Empty where it was made with another key. */
    public Optional<byte[]> open(String owner, String closed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(closed.substring(FORM.length()));
            return Optional.of(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE), owner)
                    .doFinal(bytes, NONCE, bytes.length - NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.error(
                    "The secret of {} cannot be read: it was encrypted with another key than this server's."
                            + " Put the former secret.key back, or do without: switch a second factor off, make a mailed link anew.",
                    owner);
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key.get(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
