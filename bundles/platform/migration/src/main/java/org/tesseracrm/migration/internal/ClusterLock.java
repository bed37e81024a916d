package org.tesseracrm.migration.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One server at a time migrates a database. The lock ends with its connection, so a killed server leaves none behind. */
final class ClusterLock implements AutoCloseable {
    private final Connection connection;
    private final String name;

    private ClusterLock(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** Null where another server holds it. */
    static ClusterLock tryLock(Connection connection) throws SQLException {
        // locks are the server's, not the database's, and their names at most 64 characters long
        String name = "tessera:" + Integer.toHexString(connection.getCatalog().hashCode());
        return one(connection, "select get_lock(?, 0)", name) == 1 ? new ClusterLock(connection, name) : null;
    }

    /** In a Galera cluster it binds the connections of one node only. */
    boolean bindsAllServers() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show variables like 'wsrep_on'")) {
            return !result.next() || !"ON".equalsIgnoreCase(result.getString(2));
        }
    }

    @Override
    public void close() throws SQLException {
        one(connection, "select release_lock(?)", name);
    }

    private static int one(Connection connection, String sql, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getInt(1) : 0;
            }
        }
    }
}
