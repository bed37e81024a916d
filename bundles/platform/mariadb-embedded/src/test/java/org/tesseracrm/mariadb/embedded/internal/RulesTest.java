package org.tesseracrm.mariadb.embedded.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private static final Path HERE = Path.of("/here");

    @Test
    void theDataFolderIsTheLaunchersUnlessConfigured() throws Trouble {
        Map<String, String> properties = Map.of("tessera.data", "/srv/crm", "karaf.base", "/opt/karaf");

        assertEquals(
                Path.of("/srv/crm"),
                ServerSettings.of(Map.of(), properties::get).data());
        assertEquals(
                Path.of("/etc-says"),
                ServerSettings.of(Map.of("data", "/etc-says"), properties::get).data());
        assertEquals(
                Path.of("/opt/karaf/tessera-data"),
                ServerSettings.of(Map.of(), Map.of("karaf.base", "/opt/karaf")::get)
                        .data());
    }

    @Test
    void settingsHaveDefaultsAndLimits() throws Trouble {
        ServerSettings settings = ServerSettings.of(Map.of(), key -> null);

        assertEquals(0, settings.port());
        assertEquals("192M", settings.bufferPool());
        assertEquals("192M", settings.log());
        assertEquals(
                "1G",
                ServerSettings.of(Map.of("buffer.pool", "1G"), key -> null).bufferPool());
        assertThrows(Trouble.class, () -> ServerSettings.of(Map.of("port", "70000"), key -> null));
        assertThrows(Trouble.class, () -> ServerSettings.of(Map.of("port", "-1"), key -> null));
        assertThrows(
                Trouble.class, () -> ServerSettings.of(Map.of("buffer.pool", "1G\nskip_grant_tables"), key -> null));
    }

    @Test
    void aPortStaysWhileItIsFree() throws Trouble {
        assertEquals(13_310, Ports.choose(0, 13_310, HERE, port -> true));
        assertEquals(Ports.FIRST + 1, Ports.choose(0, 13_310, HERE, port -> port == Ports.FIRST + 1));
    }

    @Test
    void twoProductsOfOneMachineSeldomWantTheSamePort() throws Trouble {
        int here = Ports.choose(0, 0, HERE, port -> true);
        assertEquals(here, Ports.choose(0, 0, HERE, port -> true));
        assertTrue(here >= Ports.FIRST && here < Ports.FIRST + Ports.COUNT);
        assertNotEquals(here, Ports.choose(0, 0, Path.of("/elsewhere"), port -> true));
    }

    @Test
    void aConfiguredPortIsNotReplaced() throws Trouble {
        assertEquals(33_301, Ports.choose(33_301, 13_310, HERE, port -> true));
        assertThrows(Trouble.class, () -> Ports.choose(33_301, 13_310, HERE, port -> port != 33_301));
    }

    @Test
    void noFreePortIsTold() {
        assertThrows(Trouble.class, () -> Ports.choose(0, 0, HERE, Set.of()::contains));
    }

    @ParameterizedTest
    @CsvSource({
        "11.4.5,11.4.5,false",
        "11.4.9,11.4.5,false",
        "10.11.2,11.4.5,false",
        "11.8.1,11.4.5,true",
        "12.0.0,11.4.5,true"
    })
    void onlyANewerSeriesIsNewer(String written, String brought, boolean newer) {
        assertEquals(newer, DataVersion.isNewerSeries(written, brought));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,amd64,linux-x86_64",
        "Linux,aarch64,linux-aarch64",
        "Mac OS X,aarch64,macos-aarch64",
        "Windows 11,amd64,windows-x86_64"
    })
    void machinesHaveOneName(String name, String processor, String platform) {
        assertEquals(platform, Platform.of(name, processor).toString());
    }

    @Test
    void onlyTheServerOfThisFolderIsALeftover() {
        Path root = Path.of("/data/mariadb");
        String[] ours = {"--defaults-file=/data/mariadb/server.cnf", "--user=root"};

        assertTrue(Leftover.isOurs("/data/mariadb/server-11.4.5/bin/mariadbd", ours, root));
        assertTrue(Leftover.isOurs("/data/mariadb/server-11.4.4/bin/mariadbd (deleted)", ours, root));
        assertFalse(Leftover.isOurs("/usr/bin/vi", ours, root));
        assertFalse(Leftover.isOurs("/usr/sbin/mariadbd", new String[] {"--datadir=/var/lib/mysql"}, root));
        assertFalse(
                Leftover.isOurs("/x/bin/mariadbd", new String[] {"--defaults-file=/data2/mariadb/server.cnf"}, root));
    }

    @Test
    void aCrashIsMendedAtOnceAndAFailedStartMoreAndMoreSlowly() {
        Backoff backoff = new Backoff();

        assertTrue(backoff.afterCrash().toMillis() < 500);
        assertEquals(Duration.ofSeconds(1), backoff.afterFailure());
        assertEquals(Duration.ofSeconds(2), backoff.afterFailure());
        assertEquals(Duration.ofSeconds(4), backoff.afterFailure());
        backoff.afterCrash();
        assertEquals(Duration.ofSeconds(1), backoff.afterFailure());
        for (int i = 0; i < 10; i++) {
            backoff.afterFailure();
        }
        assertEquals(Duration.ofSeconds(30), backoff.afterFailure());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x/mariadbd: error while loading shared libraries: libcrypt.so.1: cannot open | the system library libcrypt.so.1 is missing",
                "0 [ERROR] InnoDB: Write to file ./ibdata1 failed: No space left on device | the disk is full",
                "0 [ERROR] InnoDB: The innodb_system data file 'ibdata1' must be writable | its files may not be written by this user",
                "0 [ERROR] InnoDB: Unable to lock ./ibdata1 error: 11 | another server uses its files",
                "0 [ERROR] Unknown/unsupported storage engine: InnoDB | its files are damaged: Unknown/unsupported storage engine: InnoDB",
                "0 [ERROR] Something else | Something else",
                "0 [Note] fine | it ended without saying why"
            })
    void theLogIsPutIntoWords(String line, String words) {
        assertEquals(words, ServerLog.explain(java.util.List.of(line, "0 [ERROR] Aborting")));
    }
}
