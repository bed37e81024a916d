package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of the product's database user: made once, then kept where only the owner reads it. */
final class Password {
    private static final int BYTES = 24;

    private Password() {}

    static String of(Path file) throws IOException {
        if (Files.exists(file)) {
            String kept = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (kept.matches("[A-Za-z0-9_-]{16,}")) {
                OwnerOnly.restrict(file, false);
                return kept;
            }
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        OwnerOnly.write(file, made + "\n");
        return made;
    }
}
