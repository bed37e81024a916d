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

    Job create(Caller caller, String kind, String label);

    Optional<Job> find(Caller caller, String id);

    List<Job> newest(Caller caller, int limit);

    List<RowError> errors(Caller caller, String id, long afterRow, int limit);

    void begin(String id);

    /** @return whether somebody asked to cancel it */
    boolean progress(String id, long done, long total, long errorCount, List<RowError> errors);

    void askToCancel(Caller caller, String id);

    /** Where it has not ended already. */
    void end(String id, Job.State how, Map<String, Long> result, String message);

    /** In the transaction under way. */
    void endWithin(String id, Map<String, Long> result);

    /** Ends what an earlier life of this server left behind. @param message by language tag */
    void breakOff(Function<String, String> message);

    void forgetBefore(Instant time);
}
