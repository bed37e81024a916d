package org.tesseracrm.core.internal.service.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstSignInTest {
    @TempDir
    Path folder;

    @Test
    void writesForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("data/first-sign-in.txt");
        FirstSignIn told = new FirstSignIn(file);

        told.tell("operator", "admin", "secret-1");
        told.tell("demo", "boss", "secret-2");

        assertEquals(
                List.of(
                        "company: operator   user: admin   password: secret-1",
                        "company: demo   user: boss   password: secret-2"),
                Files.readAllLines(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
