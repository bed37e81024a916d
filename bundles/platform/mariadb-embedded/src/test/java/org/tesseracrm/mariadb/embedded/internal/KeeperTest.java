package org.tesseracrm.mariadb.embedded.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tesseracrm.datasource.DatabaseAccess;

/** It keeps the server running, whatever happens to it. */
@EnabledIf("org.tesseracrm.mariadb.embedded.internal.KeptServer#serverIsBrought")
@Timeout(120)
class KeeperTest extends KeptServer {
    private static final String[] TABLE = {
        "drop database if exists crm",
        "create database crm",
        "create table crm.t (id int primary key)",
        "insert into crm.t values (7)"
    };

    @Test
    void dataSurvivesAnOrderlyStop() throws Exception {
        DatabaseAccess first = start();
        execute(first, TABLE);
        stop();
        assertTrue(Leftover.find(root()).isEmpty());
        assertThrows(SQLException.class, () -> execute(first, "select 1"));

        DatabaseAccess second = start();

        assertEquals(first, second);
        assertEquals("7", query(second, "select id from crm.t"));
        assertFalse(Files.exists(data().resolve("startup-error.txt")));
    }

    @Test
    void aKilledServerComesBackWithWhatWasCommitted() throws Exception {
        DatabaseAccess access = start();
        execute(access, TABLE);
        ProcessHandle killed = Leftover.find(root()).get(0);

        killed.destroyForcibly();
        killed.onExit().get(10, TimeUnit.SECONDS);

        assertEquals("7", onceBack(access, "select id from crm.t"));
        assertNotEquals(killed.pid(), Leftover.find(root()).get(0).pid());
    }

    @Test
    void aPortThatAStrangerTookMeanwhileIsLeftToHim() throws Exception {
        DatabaseAccess access = start();
        State first = state;
        ProcessHandle killed = Leftover.find(root()).get(0);
        int port = Integer.parseInt(access.url().replaceAll(".*:(\\d+)/.*", "$1"));
        CompletableFuture<Void> gone = new CompletableFuture<>();
        killed.onExit().thenRun(() -> gone.complete(null));

        killed.destroyForcibly();
        gone.get(10, TimeUnit.SECONDS);
        try (ServerSocket stranger = new ServerSocket()) {
            stranger.bind(new InetSocketAddress("127.0.0.1", port));
            CountDownLatch never = new CountDownLatch(1);
            while (state == first) {
                never.await(20, TimeUnit.MILLISECONDS);
            }
            DatabaseAccess second = state.access().get(60, TimeUnit.SECONDS);

            assertNotEquals(access.url(), second.url());
            assertEquals("1", query(second, "select 1"));
        }
    }

    @Test
    void aFirstStartThatFindsItsPortTakenStillMakesTheAccount() throws Exception {
        Path fresh = temporary.resolve("fresh");
        AtomicInteger asked = new AtomicInteger();
        try (ServerSocket stranger = new ServerSocket()) {
            stranger.bind(new InetSocketAddress("127.0.0.1", 0));
            // as when two servers choose at the same time: free when looked at, taken when bound
            int taken = stranger.getLocalPort();
            ServerSettings settings = ServerSettings.of(
                    Map.of("data", fresh.toString(), "buffer.pool", "32M", "port", String.valueOf(taken)), key -> null);
            keeper = new Keeper(settings, brought(), DRIVER, () -> state = new State(), port -> {
                if (asked.incrementAndGet() == 2) {
                    close(stranger);
                }
                return true;
            });
            thread = new Thread(keeper, "keeper");
            thread.start();
            DatabaseAccess access = started();

            assertEquals(2, asked.get());
            assertEquals("1", query(access, "select 1"));
        }
    }

    @Test
    void aServerWithoutTheAccountGetsIt() throws Exception {
        Path fresh = temporary.resolve("killed between making and first start");
        Folder folder = Folder.open(fresh);
        Binaries binaries = Binaries.unpacked(
                folder.root(),
                brought().platform(),
                brought().version(),
                brought().packed());
        Binaries.delete(folder.temporary());
        Files.createDirectory(folder.temporary());
        new Installation(folder, binaries).run(ServerProcess.asUser(), process -> {});

        ServerSettings settings =
                ServerSettings.of(Map.of("data", fresh.toString(), "buffer.pool", "32M"), key -> null);
        keeper = new Keeper(settings, brought(), DRIVER, () -> state = new State());
        thread = new Thread(keeper, "keeper");
        thread.start();

        assertEquals("1", query(started(), "select 1"));
    }

    @Test
    void aServerLeftBehindIsStoppedFirst() throws Exception {
        start();
        ProcessHandle left = Leftover.find(root()).get(0);
        // what a killed product leaves: nobody keeps the server, and the folder's lock is gone
        Leftover.stop(root());

        assertFalse(left.isAlive());
    }

    @Test
    void onlyTheOwnerReadsThePasswordAndNobodyGetsInWithoutIt() throws Exception {
        DatabaseAccess access = start();

        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(root().resolve("password"))));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(root().resolve("init.sql"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(root())));
        assertThrows(
                SQLException.class, () -> execute(new DatabaseAccess(access.url(), access.user(), ""), "select 1"));
        assertThrows(SQLException.class, () -> execute(new DatabaseAccess(access.url(), "root", ""), "select 1"));
        assertThrows(SQLException.class, () -> execute(access, "select * from mysql.global_priv"));
    }

    @Test
    void aLostPasswordIsReplaced() throws Exception {
        DatabaseAccess first = start();
        stop();
        Files.delete(root().resolve("password"));

        DatabaseAccess second = start();

        assertNotEquals(first.password(), second.password());
        assertEquals("1", query(second, "select 1"));
    }
}
