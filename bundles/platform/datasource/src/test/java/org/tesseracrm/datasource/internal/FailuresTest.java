package org.tesseracrm.datasource.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.util.NoSuchElementException;
import javax.persistence.PersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tesseracrm.datasource.DatabaseUnavailableException;
import org.tesseracrm.datasource.DatabaseUnavailableException.Reason;
import org.tesseracrm.datasource.StorageFullException;

class FailuresTest {
    @ParameterizedTest
    @CsvSource({
        "1114, HY000, The table 'crm_contact' is full",
        "1021, HY000, Disk full (/data); waiting for someone to free some space",
        "3, HY000, Error writing file '/tmp/x' (Errcode: 28 \"No space left on device\")",
        "1030, HY000, Got error 28 \"No space left on device\" from storage engine InnoDB",
        "1005, HY000, Can't create table `crm`.`x` (errno: 28 \"No space left on device\")",
        "1026, HY000, Error writing file './x' (Errcode: 122 \"Disk quota exceeded\")"
    })
    void aFullDiskIsTold(int code, String state, String message) {
        assertInstanceOf(StorageFullException.class, translated(new SQLException(message, state, code)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 08000, Socket fail to connect to 127.0.0.1, UNREACHABLE",
        "0, , Connection org.mariadb.jdbc.Connection@24faad9f is closed., UNREACHABLE",
        "0, , Connection is null., UNREACHABLE",
        "0, , Unable to enlist connection in transaction: enlistResource returns false., UNREACHABLE",
        "1927, 70100, Connection was killed, UNREACHABLE",
        "1053, 08S01, Server shutdown in progress, UNREACHABLE",
        "1040, 08004, Too many connections, BUSY",
        "1045, 28000, Access denied for user 'crm', REFUSED",
        "1049, 42000, Unknown database 'crm', REFUSED",
        "1290, HY000, The MariaDB server is running with the --read-only option, READ_ONLY"
    })
    void anAbsentDatabaseIsTold(int code, String state, String message, Reason reason) {
        RuntimeException translated = translated(new SQLException(message, state, code));

        assertEquals(
                reason,
                assertInstanceOf(DatabaseUnavailableException.class, translated).reason());
    }

    @Test
    void theDriversExceptionBelowThePoolsOwnCounts() {
        SQLException driver = new SQLNonTransientConnectionException("Access denied", "28000", 1045);
        SQLException pool = new SQLException("Cannot create PoolableConnectionFactory", driver);

        assertEquals(Reason.REFUSED, ((DatabaseUnavailableException) translated(pool)).reason());
    }

    @Test
    void anExhaustedPoolIsBusy() {
        SQLException pool = new SQLException(
                "Cannot get a connection, pool error Timeout waiting for idle object",
                new NoSuchElementException("Timeout waiting for idle object"));

        assertEquals(Reason.BUSY, ((DatabaseUnavailableException) translated(pool)).reason());
    }

    @Test
    void aNextExceptionCountsAsWell() {
        SQLException batch = new SQLException("batch");
        batch.setNextException(new SQLException("The table 'x' is full", "HY000", 1114));

        assertInstanceOf(StorageFullException.class, translated(batch));
    }

    @Test
    void everythingElseStaysAsItIs() {
        PersistenceException duplicate = new PersistenceException(
                new SQLIntegrityConstraintViolationException("Duplicate entry '28' for key", "23000", 1062));

        assertSame(duplicate, Failures.translate(duplicate));
        IllegalArgumentException own = new IllegalArgumentException("mine");
        assertSame(own, Failures.translate(own));
    }

    @Test
    void aCircleOfCausesEnds() {
        SQLException a = new SQLException("a");
        SQLException b = new SQLException("b", a);
        a.initCause(b);
        RuntimeException top = new PersistenceException(a);

        assertSame(top, Failures.translate(top));
    }

    @Test
    void theDeepestMessageIsShown() {
        assertEquals(
                "Connection refused",
                Failures.deepest(new PersistenceException("outer", new SQLException("Connection refused"))));
    }

    private static RuntimeException translated(SQLException e) {
        return Failures.translate(new PersistenceException("wrapped", e));
    }
}
