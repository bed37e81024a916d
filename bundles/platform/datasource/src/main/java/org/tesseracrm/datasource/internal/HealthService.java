package org.tesseracrm.datasource.internal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.tesseracrm.datasource.DatabaseHealth;

/** Asks the database of the moment. */
final class HealthService implements DatabaseHealth {
    private volatile String down = "The database has not been looked for yet.";
    private volatile DirectConnections connections;
    private volatile Supplier<Optional<String>> troubles = Optional::empty;

    void down(String reason) {
        down = reason;
        connections = null;
        troubles = Optional::empty;
    }

    void asks(DirectConnections direct) {
        connections = direct;
    }

    /** Who knows better than a refused connection what is wrong. */
    void troubles(Supplier<Optional<String>> known) {
        troubles = known;
    }

    @Override
    public Status check() {
        Optional<String> trouble = troubles.get();
        if (trouble.isPresent()) {
            return Status.down(trouble.get());
        }
        DirectConnections asked = connections;
        if (asked == null) {
            return Status.down(down);
        }
        try {
            asked.ping();
            return Status.UP;
        } catch (SQLException e) {
            return Status.down("The database cannot be used: " + Failures.deepest(e));
        }
    }
}
