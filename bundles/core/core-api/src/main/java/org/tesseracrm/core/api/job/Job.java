package org.tesseracrm.core.api.job;

import java.time.Instant;
import java.util.Map;

/**
 * A job as it stands.
 *
 * @param done, total in units of the work, for instance rows; total 0 while unknown
 * @param result counts by name, for instance {@code created}, {@code refused}
 * @param message what to tell the person, in his language; empty while all is well
 */
public record Job(
        String id,
        String kind,
        String label,
        State state,
        long done,
        long total,
        Map<String, Long> result,
        long errorCount,
        String message,
        Instant startedAt,
        Instant endedAt) {
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
