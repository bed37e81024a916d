package org.tesseracrm.core.api.job;

import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.i18n.Text;

/** A job's line to those who watch it. */
@ProviderType
public interface JobContext {
    /** Seen by others at most once a second; also the place where a cancelled job ends, by an exception. */
    void progress(long done, long total);

    /** One row that was not taken, and why. */
    void refuse(long row, String field, String value, Text reason);
}
