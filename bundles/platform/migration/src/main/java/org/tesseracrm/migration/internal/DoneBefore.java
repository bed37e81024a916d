package org.tesseracrm.migration.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What was done before, so that a start does not pay for reading changelogs in which nothing is new. It stands in the
 * database, and is older again when an older copy of that is brought back.
 */
final class DoneBefore {
    private static final int NO_SUCH_TABLE = 1146;

    private final Connection connection;
    private final String unit;
    private final String fingerprint;

    DoneBefore(Connection connection, String unit, String fingerprint) {
        this.connection = connection;
        this.unit = unit;
        this.fingerprint = fingerprint;
    }

    boolean isCurrent() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from tessera_migration where unit = ? and fingerprint = ?")) {
            select.setString(1, unit);
            select.setString(2, fingerprint);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_SUCH_TABLE) {
                return false;
            }
            throw e;
        }
    }

    void record() throws SQLException {
        connection.setAutoCommit(true);
        try (Statement create = connection.createStatement()) {
            create.execute("create table if not exists tessera_migration ("
                    + "unit varchar(40) character set ascii not null primary key,"
                    + " fingerprint char(64) character set ascii not null, done_at datetime not null)");
        }
        try (PreparedStatement replace = connection.prepareStatement(
                "replace into tessera_migration (unit, fingerprint, done_at) values (?, ?, utc_timestamp())")) {
            replace.setString(1, unit);
            replace.setString(2, fingerprint);
            replace.executeUpdate();
        }
    }
}
