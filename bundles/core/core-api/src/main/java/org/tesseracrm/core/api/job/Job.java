package org.tesseracrm.core.api.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A job as it stands.
 *
 * @param done, total in units of the work, for instance rows; total 0 while unknown
 * @param result counts by name, for instance {@code created}, {@code refused}
 * @param message what to tell the person, in his language; empty while all is well
 * @param of id of the job that this one takes back; empty for all others
 * @param actions what its owner may do with it now
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
        Instant endedAt,
        String of,
        List<Action> actions) {
    public Job {
        actions = List.copyOf(actions);
    }

    public Job(
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
        this(id, kind, label, state, done, total, result, errorCount, message, startedAt, endedAt, "", List.of());
    }

    public Job with(List<Action> now) {
        return new Job(id, kind, label, state, done, total, result, errorCount, message, startedAt, endedAt, of, now);
    }

    /** What one may do with a job. */
    public enum Action {
        PAUSE,
        RESUME,
        CANCEL,
        /** To cancel it and leave what it has done so far. */
        KEEP,
        UNDO,
        /** To fetch the file that it made. */
        FILE
    }

    public enum State {
        WAITING,
        RUNNING,
        /** Stands until somebody resumes or cancels it. */
        PAUSED,
        DONE,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
