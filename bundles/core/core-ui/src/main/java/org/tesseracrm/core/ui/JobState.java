package org.tesseracrm.core.ui;

import org.tesseracrm.core.api.job.Job;

/**
 * What of a job is shown.
 *
 * @param title key of the heading
 * @param fraction 0 to 1, negative while unknown
 */
record JobState(String title, double fraction, String message) {

    static JobState of(Job job) {
        String title =
                switch (job.state()) {
                    case WAITING -> "core.ui.job.waiting";
                    case RUNNING -> "core.ui.job.running";
                    case DONE -> job.errorCount() > 0 ? "core.ui.job.partly" : "core.ui.job.finished";
                    case FAILED -> "core.ui.job.failed";
                    case CANCELLED -> "core.ui.job.cancelled";
                };
        double fraction = job.total() > 0 ? Math.min(1, (double) job.done() / job.total()) : -1;
        return new JobState(title, fraction, job.message() == null ? "" : job.message());
    }
}
