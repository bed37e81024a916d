package org.tesseracrm.datasource.internal;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.persistence.OptimisticLockException;
import javax.persistence.PersistenceException;
import javax.persistence.RollbackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tesseracrm.datasource.DatabaseUnavailableException;

class OutageTest {
    private long now;
    private final Outage outage = new Outage(() -> now);

    static Stream<RuntimeException> echoes() {
        return Stream.of(
                new RollbackException("The transaction was marked for rollback: nothing was saved."),
                new PersistenceException(new SQLException("Cannot do an operation on a closed statement")));
    }

    static Stream<RuntimeException> others() {
        return Stream.of(
                new OptimisticLockException("somebody was faster"),
                new IllegalStateException("ours"),
                new PersistenceException(new SQLException("Duplicate entry 'x' for key 'y'", "23000", 1062)));
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void anEchoBelongsToTheOutageForItsTime(RuntimeException echo) {
        assertSame(echo, outage.explain(echo));

        away();
        now += Duration.ofSeconds(4).toNanos();
        assertInstanceOf(DatabaseUnavailableException.class, outage.explain(echo));

        now += Duration.ofSeconds(6).toNanos();
        assertSame(echo, outage.explain(echo));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatSaysItsCauseIsNoEcho(RuntimeException other) {
        away();
        assertSame(other, outage.explain(other));
    }

    @Test
    void anAbsentDatabaseStaysWhatItIs() {
        DatabaseUnavailableException away = away();
        assertSame(away, outage.explain(away));
    }

    private DatabaseUnavailableException away() {
        return assertInstanceOf(
                DatabaseUnavailableException.class,
                outage.explain(new PersistenceException(new SQLException("Connection refused", "08000"))));
    }
}
