package org.tesseracrm.core.internal.service.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** The installation's key: from the configuration, or made once and kept in a file that its owner alone can read. */
final class SecretKey implements Supplier<byte[]> {
    private static final int BYTES = 32;

    private final Supplier<Optional<String>> configured;
    private final Path file;
    private byte[] key;

    SecretKey(Supplier<Optional<String>> configured, Path file) {
        this.configured = configured;
        this.file = file;
    }

    @Override
    public synchronized byte[] get() {
        if (key == null) {
            key = configured.get().map(SecretKey::decode).orElseGet(this::kept);
        }
        return key.clone();
    }

    private byte[] kept() {
        try {
            if (!Files.exists(file)) {
                byte[] made = new byte[BYTES];
                new SecureRandom().nextBytes(made);
                Files.createDirectories(file.getParent());
                Path fresh = file.resolveSibling(file.getFileName() + ".new");
                Files.deleteIfExists(fresh);
                Files.createFile(fresh, OwnerOnly.attributes());
                Files.writeString(fresh, Base64.getEncoder().encodeToString(made) + System.lineSeparator());
                // never half a key, and never over one that is there
                Files.move(fresh, file);
            }
            return decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " cannot be read or written", e);
        }
    }

    private static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The secret key is no Base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException("The secret key must have " + BYTES + " bytes, not " + bytes.length);
        }
        return bytes;
    }
}
