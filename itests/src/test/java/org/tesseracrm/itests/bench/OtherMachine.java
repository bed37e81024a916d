package org.tesseracrm.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.Server;

/**
 * Browsers as if on machines of their own, as people's are: they get the processor's time that nobody else wants, so that what
 * twenty of them draw at once is not taken for a server that is slow. A niceness would not do: as root Chromium sets its own.
 */
final class OtherMachine {
    private static final Path CHRT = Path.of("/usr/bin/chrt");
    /** Where Linux shares the time among sessions first, the session's own share is made small too. */
    private static final String START =
            """
            #!/bin/sh
            [ "$(cut -d' ' -f6 /proc/$$/stat)" = $$ ] && [ -w /proc/$$/autogroup ] && echo 19 >/proc/$$/autogroup
            exec %s --idle 0 %s "$@"
            """;

    private OtherMachine() {}

    static Browser browser(Server server) {
        if (!Files.isExecutable(CHRT)) {
            return new Browser(server.url());
        }
        try {
            Path program = server.data().resolve("chromium-idle");
            Files.writeString(program, START.formatted(CHRT, Browser.chromium()));
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
            return new Browser(server.url(), program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
