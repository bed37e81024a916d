package org.tesseracrm.core.internal.service.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.Settings;

/**
 * The file {@code first-sign-in.txt} in the data folder: passwords that were made here and that nobody knows yet, for the start
 * script to print once and delete. Only its owner can read it.
 */
@Component(service = FirstSignIn.class)
public final class FirstSignIn {
    private final Path file;

    @Activate
    public FirstSignIn(@Reference Settings settings) {
        this(settings.data().resolve("first-sign-in.txt"));
    }

    FirstSignIn(Path file) {
        this.file = file;
    }

    /** One line per company. */
    public synchronized void tell(String company, String user, String password) {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(file, OwnerOnly.attributes());
            }
            Files.writeString(
                    file,
                    "company: " + company + "   user: " + user + "   password: " + password + System.lineSeparator(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The first password cannot be written to " + file, e);
        }
    }
}
