package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.tesseracrm.datasource.DatabaseAccess;

/** The database without the product: for a program that gets a data folder ready, and lets go of it before the product starts there. */
public final class StandaloneServer implements AutoCloseable {
    private static final long MOST_SECONDS = 300;
    private static final long LOOK_MILLIS = 100;

    private final Keeper keeper;
    private final Thread thread;
    private final DatabaseAccess access;

    private StandaloneServer(Keeper keeper, Thread thread, DatabaseAccess access) {
        this.keeper = keeper;
        this.thread = thread;
        this.access = access;
    }

    /**
     * Starts it on that data folder, which gets an empty database where it has none.
     *
     * @throws IOException saying in one sentence why it does not run
     */
    public static StandaloneServer start(Path data) throws IOException, InterruptedException {
        State state = new State();
        Keeper keeper;
        try {
            ServerSettings settings = ServerSettings.of(Map.of("data", data.toString()), name -> null);
            keeper = new Keeper(settings, brought(), new org.mariadb.jdbc.Driver(), () -> state);
        } catch (Trouble e) {
            throw new IOException(e.getMessage(), e);
        }
        Thread thread = new Thread(keeper, "mariadb-keeper");
        thread.setDaemon(true);
        thread.start();
        try {
            DatabaseAccess access = await(state, data);
            makeDatabase(access);
            return new StandaloneServer(keeper, thread, access);
        } catch (IOException | InterruptedException e) {
            end(keeper, thread);
            throw e;
        }
    }

    public DatabaseAccess access() {
        return access;
    }

    private static DatabaseAccess await(State state, Path data) throws IOException, InterruptedException {
        Path startupError = data.resolve(Folder.STARTUP_ERROR);
        for (long waited = 0; waited < TimeUnit.SECONDS.toMillis(MOST_SECONDS); waited += LOOK_MILLIS) {
            try {
                return state.access().get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (Files.exists(startupError)) {
                    throw new IOException(Files.readString(startupError).strip(), e);
                }
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
        throw new IOException("The database in " + data + " does not start within " + MOST_SECONDS + " s.");
    }

    private static void makeDatabase(DatabaseAccess access) throws IOException {
        Properties who = new Properties();
        who.setProperty("user", access.user());
        who.setProperty("password", access.password());
        String url = access.url().replace("/" + ServerFiles.DATABASE + "?", "/?");
        try (Connection connection = new org.mariadb.jdbc.Driver().connect(url, who);
                Statement statement = connection.createStatement()) {
            statement.execute("create database if not exists `" + ServerFiles.DATABASE + "` character set utf8mb4");
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Ends it in order. */
    @Override
    public void close() {
        try {
            end(keeper, thread);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Keeper keeper, Thread thread) throws InterruptedException {
        keeper.stop();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    /** Packed in this class's own jar. */
    private static Keeper.Brought brought() throws IOException {
        Platform platform = Platform.current();
        URL own = StandaloneServer.class.getProtectionDomain().getCodeSource().getLocation();
        String prefix = "server/" + platform + "-";
        try (JarFile jar = new JarFile(Path.of(URI.create(own.toString())).toFile())) {
            for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
                String name = all.nextElement().getName();
                if (name.startsWith(prefix) && name.endsWith(".zip")) {
                    String version = name.substring(prefix.length(), name.length() - ".zip".length());
                    return new Keeper.Brought(
                            platform,
                            version,
                            StandaloneServer.class.getClassLoader().getResource(name));
                }
            }
        }
        return new Keeper.Brought(platform, "0", null);
    }
}
