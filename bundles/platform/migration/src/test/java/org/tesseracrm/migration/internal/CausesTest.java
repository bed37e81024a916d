package org.tesseracrm.migration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import liquibase.exception.ChangeLogParseException;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CausesTest {
    @Test
    void aDatabaseThatIsAwayIsWaitedForAndTheTrueCauseTold() {
        Outcome outcome = Causes.outcome(new LiquibaseException(
                "outer", new DatabaseException(new SQLNonTransientConnectionException("Connection refused", "08000"))));

        assertEquals(new Outcome.Later("Connection refused"), outcome);
    }

    @Test
    void theSameCauseLooksTheSameEachTime() {
        assertEquals("Access denied", Causes.reason(new SQLException("(conn=17) Access denied")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1045, 1049, 1114, 1205, 1213, 1290})
    void whatPassesIsWaitedFor(int code) {
        assertInstanceOf(Outcome.Later.class, Causes.outcome(new SQLException("x", "HY000", code)));
    }

    @Test
    void aStatementThatIsWrongIsBrokenAndItsPlaceTold() {
        Throwable cause = new LiquibaseException(
                "Migration failed for changeset db/changelog/a.xml::1::li:\n Reason: liquibase.exception",
                new DatabaseException(new SQLException("Table 'x' doesn't exist", "42S02", 1146)));

        assertEquals(
                "changeset db/changelog/a.xml::1::li: Table 'x' doesn't exist",
                assertInstanceOf(Outcome.Broken.class, Causes.outcome(cause)).reason());
    }

    @Test
    void aFileThatIsWrongIsBrokenAndItsPlaceTold() {
        Throwable cause = new ChangeLogParseException(
                "Error parsing line 3 column 7 of db/changelog/a.xml: bad", new IllegalStateException("bad"));

        assertEquals(
                "line 3 column 7 of db/changelog/a.xml: bad",
                assertInstanceOf(Outcome.Broken.class, Causes.outcome(cause)).reason());
    }
}
