package org.tesseracrm.core.internal.service.sharing;

import java.util.Map;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.internal.service.LongTransaction;
import org.tesseracrm.i18n.Messages;

/** Work on many customers as a job in one transaction: with its commit the job is done. */
@Component(service = BatchJobs.class)
public final class BatchJobs {
    private final Access access;
    private final Jobs jobs;
    private final LongTransaction transaction;
    private final Messages messages;

    @Activate
    public BatchJobs(
            @Reference Access access,
            @Reference Jobs jobs,
            @Reference LongTransaction transaction,
            @Reference Messages messages) {
        this.access = access;
        this.jobs = jobs;
        this.transaction = transaction;
        this.messages = messages;
    }

    /**
     * @param labelKey what stands in the list of jobs, with one blank for {@code what}
     * @param work gives counts by name
     */
    Job start(String kind, String labelKey, String what, Function<Steps, Map<String, Long>> work) {
        String label = messages.text(access.caller().locale(), labelKey, what);
        return jobs.start(
                kind,
                label,
                context -> transaction.run(() -> {
                    Map<String, Long> counts = work.apply(Steps.of(context));
                    context.done(counts);
                    return counts;
                }));
    }
}
