package org.tesseracrm.core.internal.jobs;

/** Ends a part of a job from within; it goes on some other time. */
final class JobPaused extends RuntimeException {
    JobPaused() {
        super("paused", null, false, false);
    }
}
