package org.tesseracrm.core.internal.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Job.State;
import org.tesseracrm.core.api.job.Jobs.RowError;

/** Jobs kept in memory; can be told to be out of order. */
final class MemoryJobs implements JobStore {
    private final Map<String, Kept> jobs = new ConcurrentSkipListMap<>();
    int number = 1000;
    int writes;
    int broken;

    private static final class Kept {
        private long user;
        private Job job;
        private boolean lasting;
        private Asked asked = Asked.NOTHING;
        private final List<RowError> errors = new ArrayList<>();
    }

    @Override
    public synchronized int unended(Caller caller) {
        return (int) jobs.values().stream()
                .filter(kept ->
                        kept.user == caller.userId() && !kept.job.state().ended())
                .count();
    }

    @Override
    public synchronized Job create(Caller caller, String kind, String label, boolean lasting, String of) {
        Kept kept = new Kept();
        kept.lasting = lasting;
        kept.user = caller.userId();
        kept.job = new Job(
                Integer.toString(++number),
                kind,
                label,
                State.WAITING,
                0,
                0,
                Map.of(),
                0,
                "",
                null,
                null,
                of,
                List.of());
        jobs.put(kept.job.id(), kept);
        return kept.job;
    }

    @Override
    public synchronized Optional<Job> find(Caller caller, String id) {
        return Optional.ofNullable(jobs.get(id))
                .filter(kept -> kept.user == caller.userId())
                .map(kept -> kept.job);
    }

    @Override
    public synchronized List<Job> newest(Caller caller, int limit) {
        return jobs.values().stream()
                .filter(kept -> kept.user == caller.userId())
                .map(kept -> kept.job)
                .sorted(Comparator.comparing(Job::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<RowError> errors(Caller caller, String id, long afterRow, int limit) {
        find(caller, id).orElseThrow(NotFoundException::new);
        return jobs.get(id).errors.stream()
                .filter(error -> error.row() > afterRow)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Asked begin(String id) {
        change(id, job -> with(job, State.RUNNING, job.result(), job.message()));
        return jobs.get(id).asked;
    }

    @Override
    public synchronized Asked progress(String id, long done, long total, long errorCount, List<RowError> errors) {
        change(
                id,
                job -> new Job(
                        job.id(),
                        job.kind(),
                        job.label(),
                        job.state(),
                        done,
                        total,
                        job.result(),
                        errorCount,
                        job.message(),
                        null,
                        null,
                        job.of(),
                        List.of()));
        jobs.get(id).errors.addAll(errors);
        return jobs.get(id).asked;
    }

    @Override
    public void progressWithin(String id, long done, long total, long errorCount, List<RowError> errors) {
        progress(id, done, total, errorCount, errors);
    }

    @Override
    public synchronized void ask(Caller caller, String id, Asked what) {
        jobs.get(id).asked = what;
    }

    @Override
    public void pause(String id, String message) {
        change(id, job -> with(job, State.PAUSED, job.result(), message));
    }

    @Override
    public synchronized boolean resume(Caller caller, String id) {
        Kept kept = jobs.get(id);
        boolean paused = kept.job.state() == State.PAUSED;
        if (paused) {
            kept.job = with(kept.job, State.WAITING, kept.job.result(), "");
            kept.asked = kept.asked == Asked.PAUSE ? Asked.NOTHING : kept.asked;
        }
        return paused;
    }

    @Override
    public synchronized boolean isTakenBack(Caller caller, String id) {
        return jobs.values().stream().anyMatch(kept -> kept.job.of().equals(id));
    }

    @Override
    public void end(String id, State how, Map<String, Long> result, String message) {
        change(id, job -> job.state().ended() ? job : with(job, how, result, message));
    }

    @Override
    public void endWithin(String id, Map<String, Long> result) {
        change(id, job -> with(job, State.DONE, result, ""));
    }

    @Override
    public synchronized void breakOff(Function<String, String> ended, Function<String, String> paused) {
        jobs.values().stream()
                .filter(kept -> !kept.job.state().ended())
                .forEach(kept -> kept.job = kept.lasting
                        ? with(kept.job, State.PAUSED, Map.of(), paused.apply("en"))
                        : with(kept.job, State.FAILED, Map.of(), ended.apply("en")));
    }

    @Override
    public synchronized void forgetBefore(Instant time) {
        jobs.clear();
    }

    private synchronized void change(String id, Function<Job, Job> change) {
        if (broken > 0) {
            broken--;
            throw new IllegalStateException("the database is away");
        }
        writes++;
        Kept kept = jobs.get(id);
        kept.job = change.apply(kept.job);
        notifyAll();
    }

    /** Waits for the end; a test that waits for ever is stopped by its time limit. */
    Job ended(String id) throws InterruptedException {
        return awaited(id, State::ended);
    }

    Job paused(String id) throws InterruptedException {
        return awaited(id, state -> state == State.PAUSED);
    }

    private synchronized Job awaited(String id, Predicate<State> so) throws InterruptedException {
        while (!so.test(jobs.get(id).job.state())) {
            wait();
        }
        return jobs.get(id).job;
    }

    private static Job with(Job job, State state, Map<String, Long> result, String message) {
        return new Job(
                job.id(),
                job.kind(),
                job.label(),
                state,
                job.done(),
                job.total(),
                result,
                job.errorCount(),
                message,
                null,
                null,
                job.of(),
                List.of());
    }
}
