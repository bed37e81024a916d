package org.tesseracrm.core.api.job;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Long work: runs on as the user who started it, is watched from anywhere, and can be cancelled. A server that stops ends its
 * jobs; the next one marks them as broken off.
 */
@ProviderType
public interface Jobs {
    Job start(String kind, String label, JobWork work);

    /** @throws org.tesseracrm.core.api.error.NotFoundException where it is not the caller's own */
    Job find(String id);

    /** The caller's own, newest first, at most 50. */
    List<Job> mine();

    /** Asks it to stop; what it did is undone by its transaction. */
    Job cancel(String id);

    /** Refused rows in order, at most {@code limit} after that row. */
    List<RowError> errors(String id, long afterRow, int limit);

    /** @param row counted from 1 as in the file, headings included */
    record RowError(long row, String field, String value, String reason) {}
}
