package org.tesseracrm.datasource.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.datasource.DatabaseUnavailableException;
import org.tesseracrm.datasource.DatabaseUnavailableException.Reason;

/**
 * Remembers when the database was away. A connection that breaks under the work leaves echoes that do not name their cause
 * ('marked for rollback', 'closed statement'); within the time of an outage they belong to it, at any other time they are
 * errors of ours.
 */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final long ECHO = Duration.ofSeconds(5).toNanos();

    private final LongSupplier nanos;
    private final AtomicLong last;

    Outage(LongSupplier nanos) {
        this.nanos = nanos;
        this.last = new AtomicLong(nanos.getAsLong() - 2 * ECHO);
    }

    /** What to throw instead; the same where it is about something else. */
    RuntimeException explain(RuntimeException thrown) {
        RuntimeException known = Failures.translate(thrown);
        if (known instanceof DatabaseUnavailableException) {
            last.set(nanos.getAsLong());
            return known;
        }
        if (nanos.getAsLong() - last.get() < ECHO && Failures.isUnclear(known)) {
            LOG.warn("Taken for an echo of the database's absence: {}", known.toString());
            LOG.debug("Where the echo comes from", known);
            return new DatabaseUnavailableException(Reason.OUTCOME_UNKNOWN, known);
        }
        return known;
    }
}
