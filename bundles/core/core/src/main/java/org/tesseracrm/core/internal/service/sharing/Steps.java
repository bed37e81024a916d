package org.tesseracrm.core.internal.service.sharing;

import org.tesseracrm.core.api.job.JobContext;

/** How far work is; where it is a job that was cancelled, it ends here by an exception. */
@FunctionalInterface
interface Steps {
    /** For what is done at once. */
    Steps NONE = (done, total) -> {};

    void at(long done, long total);

    static Steps of(JobContext context) {
        return context::progress;
    }
}
