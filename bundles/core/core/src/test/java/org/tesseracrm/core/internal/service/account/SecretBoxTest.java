package org.tesseracrm.core.internal.service.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
    private static final byte[] SECRET = "not for the database".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void opensWhatItClosedForTheSameOwner() {
        SecretBox box = new SecretBox(new SecretKey(Optional::empty, folder.resolve("data/secret.key")));
        String closed = box.close("user 1", SECRET);

        assertArrayEquals(SECRET, box.open("user 1", closed).orElseThrow());
        assertFalse(closed.contains("not for"), closed);
        assertNotEquals(closed, box.close("user 1", SECRET));
        assertEquals(Optional.empty(), box.open("user 2", closed));
        assertEquals(Optional.empty(), box.open("user 1", "v1:AAAA"));
        assertEquals(Optional.empty(), box.open("user 1", "?"));
    }

    @Test
    void theKeyOutlivesARestartAndIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("data/secret.key");
        String closed = new SecretBox(new SecretKey(Optional::empty, file)).close("user 1", SECRET);

        SecretBox restarted = new SecretBox(new SecretKey(Optional::empty, file));
        assertArrayEquals(SECRET, restarted.open("user 1", closed).orElseThrow());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aKeyOfTheConfigurationIsTakenInstead() {
        Path file = folder.resolve("secret.key");
        String key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        String closed = new SecretBox(new SecretKey(() -> Optional.of(key), file)).close("user 1", SECRET);

        assertFalse(Files.exists(file));
        assertArrayEquals(
                SECRET,
                new SecretBox(new SecretKey(() -> Optional.of(key), file))
                        .open("user 1", closed)
                        .orElseThrow());
        assertThrows(IllegalStateException.class, () -> new SecretKey(() -> Optional.of("c2hvcnQ="), file).get());
        assertThrows(IllegalStateException.class, () -> new SecretKey(() -> Optional.of("not base64!"), file).get());
    }
}
