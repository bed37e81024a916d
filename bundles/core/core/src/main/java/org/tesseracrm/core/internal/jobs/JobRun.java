package org.tesseracrm.core.internal.jobs;

import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Job.State;
import org.tesseracrm.core.api.job.JobWork;

/** One job on its thread, from its turn to its end or its next pause. */
final class JobRun {
    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    private final Access access;
    private final JobStore store;
    private final JobWords words;
    private final Caller caller;
    private final Job job;
    private final RunningJob context;
    private final JobEnds ends;

    /** Whether the server stops, and writing down what must not be lost. */
    interface JobEnds {
        boolean isClosing();

        /** Tries until the database takes it. */
        void write(String id, Runnable end);
    }

    JobRun(Access access, JobStore store, JobWords words, Job job, RunningJob context, JobEnds ends) {
        this.access = access;
        this.store = store;
        this.words = words;
        this.caller = access.caller();
        this.job = job;
        this.context = context;
        this.ends = ends;
    }

    /** Work that a break ends. */
    void once(JobWork work) {
        try {
            end(State.DONE, asOwner(() -> work.run(context)), "");
        } catch (JobCancelled e) {
            boolean broken = ends.isClosing();
            end(broken ? State.FAILED : State.CANCELLED, Map.of(), broken ? words.brokenOff(caller.locale()) : "");
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            end(State.FAILED, Map.of(), explain(e));
        }
    }

    /** Work that a break only pauses. */
    void lasting(JobKinds kinds) {
        try {
            end(State.DONE, asOwner(() -> kinds.require(job).run(job, context)), "");
        } catch (JobPaused e) {
            pause(e);
        } catch (JobCancelled e) {
            stop(kinds, State.CANCELLED, context.asked() == Asked.KEEP, "");
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            if (ends.isClosing() || JobWords.passes(e)) {
                pause(e);
            } else {
                String message = explain(e);
                // should this be broken off too, the next turn goes on with it
                ends.write(job.id(), () -> store.ask(caller, job.id(), Asked.CANCEL));
                stop(kinds, State.FAILED, false, message);
            }
        }
    }

    private void stop(JobKinds kinds, State how, boolean keep, String message) {
        context.ending();
        try {
            end(how, access.runAs(caller, () -> kinds.require(job).stop(job, keep, context)), message);
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            if (!(e instanceof JobPaused)) {
                LOG.warn("Job {} could not be brought to its end and is paused: {}", job.id(), e.toString());
            }
            pause(e);
        }
    }

    private Map<String, Long> asOwner(Callable<Map<String, Long>> work) throws Exception {
        return access.runAs(caller, () -> {
            context.ask(store.begin(job.id()));
            return work.call();
        });
    }

    private void pause(Throwable why) {
        boolean asked = why instanceof JobPaused && !ends.isClosing();
        String message = asked ? "" : ends.isClosing() ? words.restarted(caller.locale()) : explain(why);
        ends.write(job.id(), () -> store.pause(job.id(), message));
    }

    private void end(State how, Map<String, Long> result, String message) {
        ends.write(job.id(), () -> {
            context.write();
            store.end(job.id(), how, result, message);
        });
    }

    private String explain(Throwable error) {
        return ends.isClosing() ? words.brokenOff(caller.locale()) : words.explain(job.id(), caller.locale(), error);
    }
}
