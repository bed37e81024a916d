package org.tesseracrm.rehearsal;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mariadb.jdbc.Driver;
import org.tesseracrm.datasource.DatabaseAccess;
import org.tesseracrm.datasource.internal.ConfiguredDatabase;

/**
 * What is only read: the data folder and the database of production.
 *
 * @param kind where the database is
 * @param access null where it does not run
 */
record Production(Path data, Kind kind, DatabaseAccess access, long bytes) {
    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{env:([A-Za-z0-9_]+)(?::-([^}]*))?}");

    enum Kind {
        /** The one that comes along, and runs. */
        RUNNING,
        STOPPED,
        EXTERNAL
    }

    static Production find(Path data, Path distribution, Map<String, String> environment)
            throws NotPossible, IOException {
        Optional<DatabaseAccess> external = external(distribution, environment);
        if (external.isPresent()) {
            return reached(data, Kind.EXTERNAL, external.get());
        }
        Path database = data.resolve("mariadb");
        if (!Files.isDirectory(database.resolve("data"))) {
            throw new NotPossible("production.none", data);
        }
        if (isLocked(database)) {
            Production running = reached(data, Kind.RUNNING, embedded(database));
            // of tables that grew lately the server does not know how large they are
            return new Production(data, running.kind(), running.access(), Trees.size(database.resolve("data")));
        }
        return new Production(data, Kind.STOPPED, null, Trees.size(database.resolve("data")));
    }

    /** Whether somebody uses the files of the database. */
    static boolean isLocked(Path database) throws IOException {
        Path lock = database.resolve("lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        }
    }

    private static Optional<DatabaseAccess> external(Path distribution, Map<String, String> environment)
            throws IOException, NotPossible {
        Map<String, String> config = new TreeMap<>();
        Path file = distribution.resolve("etc/org.tesseracrm.datasource.cfg");
        if (Files.exists(file)) {
            Properties said = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                said.load(reader);
            }
            said.forEach((key, value) -> config.put((String) key, filled((String) value, environment)));
        }
        try {
            return ConfiguredDatabase.of(config, environment);
        } catch (IllegalArgumentException e) {
            throw new NotPossible("production.settings", String.valueOf(e.getMessage()));
        }
    }

    static String filled(String value, Map<String, String> environment) {
        Matcher variables = ENVIRONMENT.matcher(value);
        return variables.replaceAll(each -> Matcher.quoteReplacement(
                environment.getOrDefault(each.group(1), each.group(2) == null ? "" : each.group(2))));
    }

    private static DatabaseAccess embedded(Path database) throws NotPossible {
        try {
            return new DatabaseAccess(
                    "jdbc:mariadb://127.0.0.1:"
                            + Files.readString(database.resolve("port")).strip() + "/crm?sslMode=disable",
                    "crm",
                    Files.readString(database.resolve("password")).strip());
        } catch (IOException e) {
            throw new NotPossible("production.unreadable", database, String.valueOf(e.getMessage()));
        }
    }

    private static Production reached(Path data, Kind kind, DatabaseAccess access) throws NotPossible {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select coalesce(sum(data_length + index_length), 0)"
                        + " from information_schema.tables where table_schema = database()")) {
            size.next();
            return new Production(data, kind, access, size.getLong(1));
        } catch (SQLException e) {
            throw new NotPossible("production.unreached", access.url(), String.valueOf(e.getMessage()));
        }
    }

    static Connection connect(DatabaseAccess access) throws SQLException {
        Properties who = new Properties();
        who.setProperty("user", access.user());
        who.setProperty("password", access.password());
        who.setProperty("connectTimeout", "5000");
        who.setProperty("useBulkStmts", "true");
        return new Driver().connect(access.url(), who);
    }
}
