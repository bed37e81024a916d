package org.tesseracrm.core.internal.jobs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.TooManyException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.JobWork;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.datasource.DatabaseUnavailableException;
import org.tesseracrm.datasource.StorageFullException;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** Runs jobs, two at a time. */
@Component
public final class JobsImpl implements Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(JobsImpl.class);
    private static final int THREADS = 2;
    private static final int PER_PERSON = 10;
    private static final int LISTED = 50;

    private final Access access;
    private final Messages messages;
    private final JobStore store;
    private final Map<String, RunningJob> running = new ConcurrentHashMap<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS, threads("tessera-job-"));
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(threads("tessera-jobs-"));
    private volatile boolean closing;

    @Activate
    public JobsImpl(@Reference Access access, @Reference Messages messages, @Reference JobStore store) {
        this.access = access;
        this.messages = messages;
        this.store = store;
        breakOff();
    }

    @Deactivate
    void close() throws InterruptedException {
        closing = true;
        running.values().forEach(RunningJob::cancel);
        clock.shutdownNow();
        pool.shutdown();
        if (!pool.awaitTermination(20, TimeUnit.SECONDS)) {
            pool.shutdownNow();
        }
    }

    boolean isClosing() {
        return closing;
    }

    @Override
    public Job start(String kind, String label, JobWork work) {
        Caller caller = access.caller();
        if (store.unended(caller) >= PER_PERSON) {
            throw new TooManyException(Text.of("core.job.tooMany", PER_PERSON));
        }
        Job job = store.create(caller, kind, label.length() <= 300 ? label : label.substring(0, 300));
        RunningJob context =
                new RunningJob(job.id(), store, text -> messages.text(caller.locale(), text), System::nanoTime);
        running.put(job.id(), context);
        try {
            pool.execute(() -> run(caller, job.id(), context, work));
        } catch (RejectedExecutionException e) {
            running.remove(job.id());
            store.end(job.id(), Job.State.FAILED, Map.of(), brokenOff(caller.locale()));
            throw new UnavailableException(Text.of("core.job.brokenOff"));
        }
        return job;
    }

    @Override
    public Job find(String id) {
        return store.find(access.caller(), id).orElseThrow(NotFoundException::new);
    }

    @Override
    public List<Job> mine() {
        return store.newest(access.caller(), LISTED);
    }

    @Override
    public Job cancel(String id) {
        Job job = find(id);
        if (!job.state().ended()) {
            store.askToCancel(access.caller(), id);
            RunningJob here = running.get(id);
            if (here != null) {
                here.cancel();
            }
        }
        return find(id);
    }

    @Override
    public List<RowError> errors(String id, long afterRow, int limit) {
        return store.errors(access.caller(), id, afterRow, Math.max(1, Math.min(limit, RunningJob.LISTED_ERRORS)));
    }

    private void run(Caller caller, String id, RunningJob context, JobWork work) {
        try {
            Map<String, Long> result = access.runAs(caller, () -> {
                store.begin(id);
                return work.run(context);
            });
            end(id, context, Job.State.DONE, result, "");
        } catch (JobCancelled e) {
            boolean broken = closing;
            end(
                    id,
                    context,
                    broken ? Job.State.FAILED : Job.State.CANCELLED,
                    Map.of(),
                    broken ? brokenOff(caller.locale()) : "");
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            end(id, context, Job.State.FAILED, Map.of(), explain(id, caller.locale(), e));
        } finally {
            running.remove(id);
        }
    }

    /** Tries until the database is there again; a job that is said to run for ever helps nobody. */
    private void end(String id, RunningJob context, Job.State how, Map<String, Long> result, String message) {
        try {
            context.write();
            store.end(id, how, result, message);
        } catch (RuntimeException e) {
            LOG.warn("The end of job {} cannot be written down yet: {}", id, e.toString());
            if (!closing) {
                clock.schedule(() -> end(id, context, how, result, message), 2, TimeUnit.SECONDS);
            }
        }
    }

    private String explain(String id, Locale locale, Throwable error) {
        if (closing) {
            return brokenOff(locale);
        }
        for (Throwable t = error; t != null; t = t.getCause()) {
            if (t instanceof InvalidInputException invalid && !invalid.errors().isEmpty()) {
                return messages.text(locale, invalid.errors().get(0).message());
            }
            if (t instanceof CrmException known) {
                return messages.text(locale, known.text());
            }
            // whether a commit went through is known all the same: the job's end stands in the same transaction
            if (t instanceof DatabaseUnavailableException) {
                return messages.text(locale, "core.rest.databaseUnavailable");
            }
            if (t instanceof StorageFullException) {
                return messages.text(locale, "core.rest.storageFull");
            }
        }
        LOG.error("Job {} failed", id, error);
        return messages.text(locale, "core.job.failed", id);
    }

    private void breakOff() {
        try {
            store.breakOff(language -> brokenOff(Locale.forLanguageTag(language)));
        } catch (RuntimeException e) {
            LOG.warn("Broken-off jobs cannot be marked yet: {}", e.toString());
            clock.schedule(this::breakOffUnlessBusy, 5, TimeUnit.SECONDS);
        }
    }

    /** Later on there may be jobs of this life too: then the next start does it. */
    private void breakOffUnlessBusy() {
        if (running.isEmpty()) {
            breakOff();
        }
    }

    private String brokenOff(Locale locale) {
        return messages.text(locale, "core.job.brokenOff");
    }

    private static ThreadFactory threads(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
