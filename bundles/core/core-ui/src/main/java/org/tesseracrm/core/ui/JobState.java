package org.tesseracrm.core.ui;

import java.util.stream.Collectors;
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
                    case PAUSED -> "core.ui.job.paused";
                    case DONE -> job.errorCount() > 0 ? "core.ui.job.partly" : "core.ui.job.finished";
                    case FAILED -> "core.ui.job.failed";
                    case CANCELLED -> "core.ui.job.cancelled";
                };
        double fraction = job.total() > 0 ? Math.min(1, (double) job.done() / job.total()) : -1;
        return new JobState(title, fraction, job.message() == null ? "" : job.message());
    }

    /** What came of it, in one line. */
    static String counts(Job job) {
        return job.result().entrySet().stream()
                .map(each -> Ui.text("core.ui.job.count." + each.getKey()) + " "
                        + Ui.formats().number(each.getValue()))
                .collect(Collectors.joining(" · "));
    }
}
