package org.tesseracrm.core.internal.jobs;

/** What somebody asked of a job that has not ended. */
enum Asked {
    NOTHING,
    PAUSE,
    CANCEL,
    /** To end, and leave what is done. */
    KEEP;

    boolean ends() {
        return this == CANCEL || this == KEEP;
    }
}
