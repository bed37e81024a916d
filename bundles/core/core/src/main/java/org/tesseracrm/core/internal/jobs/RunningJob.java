package org.tesseracrm.core.internal.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.api.job.Jobs.RowError;
import org.tesseracrm.i18n.Text;

/** A job on its thread: gathers progress and errors, and writes them down once a second. */
final class RunningJob implements JobContext {
    /** Beyond these, errors are counted but not listed. */
    static final int LISTED_ERRORS = 10_000;

    private static final int GATHERED = 1_000;
    private static final long INTERVAL = 1_000_000_000L;

    private final String id;
    private final JobStore store;
    private final Function<Text, String> words;
    private final LongSupplier nanos;
    private final List<RowError> gathered = new ArrayList<>();
    private volatile boolean cancelled;
    private long done;
    private long total;
    private long errors;
    private long written;

    RunningJob(String id, JobStore store, Function<Text, String> words, LongSupplier nanos) {
        this.id = id;
        this.store = store;
        this.words = words;
        this.nanos = nanos;
        this.written = nanos.getAsLong() - INTERVAL;
    }

    /** From any thread: the job ends when it next tells of its progress. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public void progress(long nowDone, long nowTotal) {
        done = nowDone;
        total = nowTotal;
        stopIfCancelled();
        if (nanos.getAsLong() - written >= INTERVAL || gathered.size() >= GATHERED) {
            write();
            stopIfCancelled();
        }
    }

    @Override
    public void refuse(long row, String field, String value, Text reason) {
        if (++errors <= LISTED_ERRORS) {
            gathered.add(new RowError(row, field, value, words.apply(reason)));
        }
    }

    @Override
    public void done(Map<String, Long> result) {
        write();
        // from here on the work's transaction holds the job's row: nothing more may be written outside of it
        stopIfCancelled();
        store.endWithin(id, result);
    }

    void write() {
        written = nanos.getAsLong();
        if (store.progress(id, done, total, errors, List.copyOf(gathered))) {
            cancelled = true;
        }
        gathered.clear();
    }

    private void stopIfCancelled() {
        if (cancelled) {
            throw new JobCancelled();
        }
    }
}
