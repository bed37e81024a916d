package org.tesseracrm.core.internal.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
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
        private boolean cancelAsked;
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
    public synchronized Job create(Caller caller, String kind, String label) {
        Kept kept = new Kept();
        kept.user = caller.userId();
        kept.job = new Job(Integer.toString(++number), kind, label, State.WAITING, 0, 0, Map.of(), 0, "", null, null);
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
    public void begin(String id) {
        change(id, job -> with(job, State.RUNNING, job.result(), job.message()));
    }

    @Override
    public synchronized boolean progress(String id, long done, long total, long errorCount, List<RowError> errors) {
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
                        null));
        jobs.get(id).errors.addAll(errors);
        return jobs.get(id).cancelAsked;
    }

    @Override
    public synchronized void askToCancel(Caller caller, String id) {
        jobs.get(id).cancelAsked = true;
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
    public synchronized void breakOff(Function<String, String> message) {
        jobs.values().stream()
                .filter(kept -> !kept.job.state().ended())
                .forEach(kept -> kept.job = with(kept.job, State.FAILED, Map.of(), message.apply("en")));
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
    synchronized Job ended(String id) throws InterruptedException {
        while (!jobs.get(id).job.state().ended()) {
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
                null);
    }
}
