package org.tesseracrm.core.api.job;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Long work: runs on as the user who started it, is watched from anywhere, and can be cancelled. A server that stops ends its
 * jobs; the next one marks them as broken off. Those of a {@link JobKind} are paused instead, and go on where they stopped.
 */
@ProviderType
public interface Jobs {
    Job start(String kind, String label, JobWork work);

    /**
     * Starts long work of a {@link JobKind}.
     *
     * @param prepare given the job's id, writes down what the work needs, before it begins
     */
    Job startLasting(String kind, String label, Consumer<String> prepare);

    /** @throws org.tesseracrm.core.api.error.NotFoundException where it is not the caller's own */
    Job find(String id);

    /** The caller's own, newest first, at most 50. */
    List<Job> mine();

    /** Asks it to stop; what it did is taken back. */
    Job cancel(String id);

    /**
     * The same, with a choice where the job offers {@link Job.Action#KEEP}.
     *
     * @param keep whether what it has done so far stays
     */
    default Job cancel(String id, boolean keep) {
        return cancel(id);
    }

    /** @throws org.tesseracrm.core.api.error.ConflictException where it cannot */
    Job pause(String id);

    /** @throws org.tesseracrm.core.api.error.ConflictException where it is not paused */
    Job resume(String id);

    /**
     * Takes back what an ended job did.
     *
     * @return a job too
     * @throws org.tesseracrm.core.api.error.ConflictException where that cannot be, or no longer
     */
    Job undo(String id);

    /** @throws org.tesseracrm.core.api.error.NotFoundException where it made none, or its owner may not have it any more */
    JobFile file(String id);

    /** Refused rows in order, at most {@code limit} after that row. */
    List<RowError> errors(String id, long afterRow, int limit);

    /** @param row counted from 1 as in the file, headings included */
    record RowError(long row, String field, String value, String reason) {}
}
