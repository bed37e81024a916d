package org.tesseracrm.core.internal.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs.RowError;

/** Where jobs are written down. Every method but {@link #endWithin} has a transaction of its own. */
interface JobStore {
    /** Of the caller: waiting, running. */
    int unended(Caller caller);

    /**
     * @param lasting whether it goes on after a break
     * @param of the job that it takes back; empty for others
     */
    Job create(Caller caller, String kind, String label, boolean lasting, String of);

    Optional<Job> find(Caller caller, String id);

    List<Job> newest(Caller caller, int limit);

    List<RowError> errors(Caller caller, String id, long afterRow, int limit);

    /** @return what was asked of it meanwhile */
    Asked begin(String id);

    /** @return what was asked of it */
    Asked progress(String id, long done, long total, long errorCount, List<RowError> errors);

    /** The same in the transaction under way. */
    void progressWithin(String id, long done, long total, long errorCount, List<RowError> errors);

    /** Where it has not ended. */
    void ask(Caller caller, String id, Asked what);

    /** It stands as it is. @param message why, empty where it was asked for */
    void pause(String id, String message);

    /** @return whether it was paused; then it waits for its turn, and a pause is no longer asked for */
    boolean resume(Caller caller, String id);

    /** Whether something takes back that job, or has begun to. */
    boolean isTakenBack(Caller caller, String id);

    /** Where it has not ended already. */
    void end(String id, Job.State how, Map<String, Long> result, String message);

    /** In the transaction under way. */
    void endWithin(String id, Map<String, Long> result);

    /**
     * What an earlier life of this server left behind: ended, and paused what lasts.
     *
     * @param ended message by language tag
     * @param paused likewise
     */
    void breakOff(Function<String, String> ended, Function<String, String> paused);

    void forgetBefore(Instant time);
}
