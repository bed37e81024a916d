package org.tesseracrm.core.internal.service.admin;

import org.tesseracrm.core.api.job.JobContext;

/** Fills a company with what a demo needs. */
public interface DemoFilling {
    /** How many of the demo's people that company has not yet. */
    int missing(long tenantId);

    /**
     * Makes what is missing, each module's records in a transaction of their own.
     *
     * @param hash of the password of all the demo people
     * @return how many people were made
     */
    int fill(long tenantId, String hash, JobContext context);
}
