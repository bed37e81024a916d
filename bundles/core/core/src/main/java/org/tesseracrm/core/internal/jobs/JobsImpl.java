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
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.TooManyException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Job.Action;
import org.tesseracrm.core.api.job.Job.State;
import org.tesseracrm.core.api.job.JobFile;
import org.tesseracrm.core.api.job.JobKind;
import org.tesseracrm.core.api.job.JobWork;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** Runs jobs, two at a time. */
@Component
public final class JobsImpl implements Jobs, JobRun.JobEnds {
    private static final Logger LOG = LoggerFactory.getLogger(JobsImpl.class);
    private static final int THREADS = 2;
    private static final int PER_PERSON = 10;
    private static final int LISTED = 50;
    private static final int ERRORS_AT_ONCE = 10_000;

    private final Access access;
    private final JobStore store;
    private final JobWords words;
    private final JobKinds kinds = new JobKinds();
    private final Map<String, RunningJob> running = new ConcurrentHashMap<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS, threads("tessera-job-"));
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(threads("tessera-jobs-"));
    private volatile boolean closing;

    @Activate
    public JobsImpl(@Reference Access access, @Reference Messages messages, @Reference JobStore store) {
        this.access = access;
        this.store = store;
        this.words = new JobWords(messages);
        breakOff();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(JobKind kind) {
        kinds.add(kind);
    }

    void remove(JobKind kind) {
        kinds.remove(kind);
    }

    @Deactivate
    void close() throws InterruptedException {
        closing = true;
        // what cannot be paused is cancelled
        running.values().forEach(job -> {
            job.ask(Asked.PAUSE);
            job.ask(job.isLasting() ? Asked.NOTHING : Asked.CANCEL);
        });
        clock.shutdownNow();
        pool.shutdown();
        if (!pool.awaitTermination(20, TimeUnit.SECONDS)) {
            pool.shutdownNow();
        }
    }

    @Override
    public boolean isClosing() {
        return closing;
    }

    @Override
    public Job start(String kind, String label, JobWork work) {
        Job job = create(kind, label, false, "");
        RunningJob context = context(job, false);
        run(job, context, at -> at.once(work));
        return kinds.withActions(job);
    }

    @Override
    public Job startLasting(String kind, String label, Consumer<String> prepare) {
        return startLasting(kind, label, "", prepare);
    }

    private Job startLasting(String kind, String label, String of, Consumer<String> prepare) {
        Job job = create(kind, label, true, of);
        try {
            prepare.accept(job.id());
        } catch (RuntimeException e) {
            store.end(job.id(), State.FAILED, Map.of(), words.explain(job.id(), locale(), e));
            throw e;
        }
        goOn(job);
        return kinds.withActions(job);
    }

    private Job create(String kind, String label, boolean lasting, String of) {
        Caller caller = access.caller();
        if (store.unended(caller) >= PER_PERSON) {
            throw new TooManyException(Text.of("core.job.tooMany", PER_PERSON));
        }
        return store.create(caller, kind, label.length() <= 300 ? label : label.substring(0, 300), lasting, of);
    }

    private void goOn(Job job) {
        run(job, context(job, true), at -> at.lasting(kinds));
    }

    private RunningJob context(Job job, boolean lasting) {
        Locale locale = locale();
        return new RunningJob(job, lasting, store, text -> words.text(locale, text), System::nanoTime);
    }

    private void run(Job job, RunningJob context, Consumer<JobRun> how) {
        JobRun run = new JobRun(access, store, words, job, context, this);
        running.put(job.id(), context);
        try {
            pool.execute(() -> {
                try {
                    how.accept(run);
                } finally {
                    running.remove(job.id());
                }
            });
        } catch (RejectedExecutionException e) {
            running.remove(job.id());
            if (context.isLasting()) {
                store.pause(job.id(), words.restarted(locale()));
            } else {
                store.end(job.id(), State.FAILED, Map.of(), words.brokenOff(locale()));
            }
            throw new UnavailableException(Text.of("core.job.brokenOff"));
        }
    }

    @Override
    public Job find(String id) {
        return kinds.withActions(stored(id));
    }

    private Job stored(String id) {
        return store.find(access.caller(), id).orElseThrow(NotFoundException::new);
    }

    @Override
    public List<Job> mine() {
        return store.newest(access.caller(), LISTED).stream()
                .map(kinds::withActions)
                .toList();
    }

    @Override
    public Job cancel(String id) {
        return cancel(id, false);
    }

    @Override
    public Job cancel(String id, boolean keep) {
        Job job = find(id);
        if (!job.state().ended()) {
            ask(id, keep && job.actions().contains(Action.KEEP) ? Asked.KEEP : Asked.CANCEL);
            if (job.state() == State.PAUSED && store.resume(access.caller(), id)) {
                goOn(stored(id));
            }
        }
        return find(id);
    }

    @Override
    public Job pause(String id) {
        Job job = find(id);
        if (!job.actions().contains(Action.PAUSE)) {
            throw new ConflictException(Text.of("core.job.cannotPause"));
        }
        ask(id, Asked.PAUSE);
        return find(id);
    }

    private void ask(String id, Asked what) {
        store.ask(access.caller(), id, what);
        RunningJob here = running.get(id);
        if (here != null) {
            here.ask(what);
        }
    }

    @Override
    public Job resume(String id) {
        kinds.require(stored(id));
        if (!store.resume(access.caller(), id)) {
            throw new ConflictException(Text.of("core.job.notPaused"));
        }
        goOn(stored(id));
        return find(id);
    }

    @Override
    public Job undo(String id) {
        Job job = find(id);
        if (!job.actions().contains(Action.UNDO) || store.isTakenBack(access.caller(), id)) {
            throw new ConflictException(Text.of("core.job.cannotUndo"));
        }
        String label = words.text(locale(), Text.of("core.job.undo", job.label()));
        return startLasting(job.kind() + JobKind.UNDO, label, id, nothing -> {});
    }

    @Override
    public JobFile file(String id) {
        Job job = find(id);
        return kinds.of(job)
                .filter(kind -> job.actions().contains(Action.FILE))
                .flatMap(kind -> kind.file(job))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public List<RowError> errors(String id, long afterRow, int limit) {
        return store.errors(access.caller(), id, afterRow, Math.max(1, Math.min(limit, ERRORS_AT_ONCE)));
    }

    @Override
    public void write(String id, Runnable end) {
        try {
            end.run();
        } catch (RuntimeException e) {
            LOG.warn("The end of job {} cannot be written down yet: {}", id, e.toString());
            if (!closing) {
                clock.schedule(() -> write(id, end), 2, TimeUnit.SECONDS);
            }
        }
    }

    private void breakOff() {
        try {
            store.breakOff(
                    language -> words.brokenOff(Locale.forLanguageTag(language)),
                    language -> words.restarted(Locale.forLanguageTag(language)));
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

    private Locale locale() {
        return access.caller().locale();
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
