package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.datasource.DatabaseAccess;

/** With the server itself, which the build has put among the classes; one folder for all, since making it takes longest. */
abstract class KeptServer {
    static final Driver DRIVER = new org.mariadb.jdbc.Driver();

    @TempDir
    static Path temporary;

    Keeper keeper;
    Thread thread;
    volatile State state;

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

    DatabaseAccess start() throws Exception {
        run(brought());
        return started();
    }

    DatabaseAccess started() throws Exception {
        return state.access().get(60, TimeUnit.SECONDS);
    }

    static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String failure() throws Exception {
        run(brought());
        return awaitTrouble(state);
    }

    void run(Keeper.Brought brought) throws Trouble {
        keeper = new Keeper(settings(), brought, DRIVER, () -> state = new State());
        thread = new Thread(keeper, "keeper");
        thread.start();
    }

    ServerSettings settings() throws Trouble {
        return ServerSettings.of(Map.of("data", data().toString(), "buffer.pool", "32M"), key -> null);
    }

    static Path data() {
        // a blank and a sharp sign: option files know comments
        return temporary.resolve("my data #1");
    }

    static Path root() throws IOException {
        return data().resolve("mariadb").toRealPath();
    }

    static String awaitTrouble(State state) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (state.trouble().orElse("").isEmpty()
                || state.trouble().get().equals("The embedded database is starting.")) {
            never.await(20, TimeUnit.MILLISECONDS);
        }
        return state.trouble().get();
    }

    String onceBack(DatabaseAccess access, String sql) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            try {
                return query(access, sql);
            } catch (SQLException e) {
                never.await(50, TimeUnit.MILLISECONDS);
            }
        }
    }

    static String query(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    static void execute(DatabaseAccess access, String... statements) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static Connection connect(DatabaseAccess access) throws SQLException {
        Properties who = new Properties();
        who.setProperty("user", access.user());
        who.setProperty("password", access.password());
        return DRIVER.connect(access.url().replace("/crm?", "/?"), who);
    }

    static Keeper.Brought brought() throws IOException {
        return new Keeper.Brought(Platform.current(), "11.4.5", packed());
    }

    static URL packed() throws IOException {
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
