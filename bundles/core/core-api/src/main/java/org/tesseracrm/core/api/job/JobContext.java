package org.tesseracrm.core.api.job;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.i18n.Text;

/** A job's line to those who watch it. */
@ProviderType
public interface JobContext {
    /** Seen by others at most once a second; also the place where a cancelled job ends, by an exception. */
    void progress(long done, long total);

    /** One row that was not taken, and why. */
    void refuse(long row, String field, String value, Text reason);

    /**
     * Called as the last thing within the work's transaction: with its commit the job is done, so that a server that dies
     * right then leaves no job that says something else than the data. Work without a transaction need not call it.
     */
    void done(Map<String, Long> result);

    /**
     * Writes progress and refused rows in the transaction under way, for work of a {@link JobKind} that is done in batches: with
     * the batch they are there, and without it they are not.
     */
    default void writeWithin(long done, long total) {
        // others write by themselves
    }
}
