package org.tesseracrm.core.internal.jobs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;

/** For who has nothing to do until a job is through: the console, a rehearsal. */
public final class JobEnd {
    private static final long LOOK_MILLIS = 50;

    private JobEnd() {}

    /** @return the job as it ended */
    public static Job await(Jobs jobs, Job started) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Job job = started;
        while (!job.state().ended()) {
            never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            job = jobs.find(started.id());
        }
        return job;
    }
}
