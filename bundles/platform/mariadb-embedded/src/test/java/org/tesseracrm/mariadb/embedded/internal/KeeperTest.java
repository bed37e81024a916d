package org.tesseracrm.mariadb.embedded.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.datasource.DatabaseAccess;

/** With the server itself, which the build has put among the classes; one folder for all, since making it takes longest. */
@EnabledIf("serverIsBrought")
@Timeout(120)
class KeeperTest {
    private static final Driver DRIVER = new org.mariadb.jdbc.Driver();
    private static final String[] TABLE = {
        "drop database if exists crm",
        "create database crm",
        "create table crm.t (id int primary key)",
        "insert into crm.t values (7)"
    };

    @TempDir
    static Path temporary;

    private Keeper keeper;
    private Thread thread;
    private volatile State state;

    static boolean serverIsBrought() throws IOException {
        return packed() != null;
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (keeper != null) {
            keeper.stop();
            thread.join();
        }
    }

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

    private DatabaseAccess start() throws Exception {
        run(brought());
        return started();
    }

    private DatabaseAccess started() throws Exception {
        return state.access().get(60, TimeUnit.SECONDS);
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String failure() throws Exception {
        run(brought());
        return awaitTrouble(state);
    }

    private void run(Keeper.Brought brought) throws Trouble {
        keeper = new Keeper(settings(), brought, DRIVER, () -> state = new State());
        thread = new Thread(keeper, "keeper");
        thread.start();
    }

    private ServerSettings settings() throws Trouble {
        return ServerSettings.of(Map.of("data", data().toString(), "buffer.pool", "32M"), key -> null);
    }

    private static Path data() {
        // a blank and a sharp sign: option files know comments
        return temporary.resolve("my data #1");
    }

    private static Path root() throws IOException {
        return data().resolve("mariadb").toRealPath();
    }

    private static String awaitTrouble(State state) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (state.trouble().orElse("").isEmpty()
                || state.trouble().get().equals("The embedded database is starting.")) {
            never.await(20, TimeUnit.MILLISECONDS);
        }
        return state.trouble().get();
    }

    private String onceBack(DatabaseAccess access, String sql) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            try {
                return query(access, sql);
            } catch (SQLException e) {
                never.await(50, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static String query(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(DatabaseAccess access, String... statements) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        Properties who = new Properties();
        who.setProperty("user", access.user());
        who.setProperty("password", access.password());
        return DRIVER.connect(access.url().replace("/crm?", "/?"), who);
    }

    private static Keeper.Brought brought() throws IOException {
        return new Keeper.Brought(Platform.current(), "11.4.5", packed());
    }

    private static URL packed() throws IOException {
        Path folder = Path.of("target/classes/server");
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(f -> f.getFileName().toString().startsWith(Platform.current() + "-"))
                    .toList();
            return found.isEmpty() ? null : found.get(0).toUri().toURL();
        }
    }
}
