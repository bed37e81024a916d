package org.tesseracrm.core.internal.jobs;

/** Ends a job from within, so that its transaction is rolled back. */
final class JobCancelled extends RuntimeException {
    JobCancelled() {
        super("cancelled", null, false, false);
    }
}
