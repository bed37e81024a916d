package org.tesseracrm.mariadb.embedded.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** What it cannot mend it tells in a sentence. */
@EnabledIf("org.tesseracrm.mariadb.embedded.internal.KeptServer#serverIsBrought")
@Timeout(120)
class KeeperTroubleTest extends KeptServer {
    @Test
    void dataOfANewerServerIsNotTouched() throws Exception {
        start();
        stop();
        Files.writeString(root().resolve("version"), "12.1.2\n");

        String sentence = failure();
        Files.delete(root().resolve("version"));

        assertTrue(sentence.contains("written by MariaDB 12.1.2, newer than"), sentence);
        assertEquals(sentence + "\n", Files.readString(data().resolve("startup-error.txt")));
    }

    @Test
    void damagedDataIsTold() throws Exception {
        start();
        stop();
        Path file = root().resolve("data/ibdata1");
        Path whole = Files.move(file, file.resolveSibling("whole"));
        Files.write(file, new byte[4096]);

        String sentence = failure();
        stop();
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);

        assertTrue(sentence.contains("does not start: its files are damaged"), sentence);
        assertTrue(sentence.contains("server.log"), sentence);
        assertFalse(sentence.contains("\n"), sentence);
    }

    @Test
    void aFolderInUseIsTold() throws Exception {
        start();
        State other = new State();
        Keeper second = new Keeper(settings(), brought(), DRIVER, () -> other);
        Thread its = new Thread(second);
        its.start();

        try {
            assertTrue(awaitTrouble(other).contains("is in use by another running server"));
        } finally {
            second.stop();
            its.join();
        }
    }

    @Test
    void aMachineWithoutAServerIsTold() throws Exception {
        Keeper.Brought none = new Keeper.Brought(new Platform("linux", "riscv64"), "0", null);
        run(none);

        assertTrue(awaitTrouble(state).startsWith("No MariaDB comes along for this machine (linux-riscv64)"));
    }
}
