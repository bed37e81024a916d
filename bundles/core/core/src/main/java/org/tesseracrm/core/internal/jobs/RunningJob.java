package org.tesseracrm.core.internal.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.api.job.Jobs.RowError;
import org.tesseracrm.i18n.Text;

/** A job on its thread: gathers progress and errors, and writes them down once a second. */
final class RunningJob implements JobContext {
    private static final int GATHERED = 1_000;
    private static final long INTERVAL = 1_000_000_000L;

    private final String id;
    private final boolean lasting;
    private final JobStore store;
    private final Function<Text, String> words;
    private final LongSupplier nanos;
    private final List<RowError> gathered = new ArrayList<>();
    private volatile Asked asked = Asked.NOTHING;
    private volatile boolean pausing;
    private volatile boolean ending;
    private long done;
    private long total;
    private long errors;
    private long errorsWritten;
    private long written;

    /**
     * @param so as the job stands: new, or on its way already
     * @param lasting whether it can be paused
     */
    RunningJob(Job so, boolean lasting, JobStore store, Function<Text, String> words, LongSupplier nanos) {
        this.id = so.id();
        this.lasting = lasting;
        this.done = so.done();
        this.total = so.total();
        this.errors = so.errorCount();
        this.errorsWritten = errors;
        this.store = store;
        this.words = words;
        this.nanos = nanos;
        this.written = nanos.getAsLong() - INTERVAL;
    }

    /** From any thread: heard when the work next tells of its progress. */
    void ask(Asked what) {
        if (what == Asked.PAUSE) {
            pausing = true;
        } else if (what.ends()) {
            asked = what;
        }
    }

    boolean isLasting() {
        return lasting;
    }

    Asked asked() {
        return asked;
    }

    /** The end has come: from here on only a pause can stop it. What was not written with its batch is none. */
    void ending() {
        ending = true;
        errors = errorsWritten;
        gathered.clear();
    }

    @Override
    public void progress(long nowDone, long nowTotal) {
        done = nowDone;
        total = nowTotal;
        stopIfAsked();
        if (nanos.getAsLong() - written >= INTERVAL || gathered.size() >= GATHERED) {
            write();
            stopIfAsked();
        }
    }

    @Override
    public void refuse(long row, String field, String value, Text reason) {
        errors++;
        gathered.add(new RowError(row, field, value, words.apply(reason)));
    }

    @Override
    public void writeWithin(long nowDone, long nowTotal) {
        done = nowDone;
        total = nowTotal;
        store.progressWithin(id, done, total, errors, List.copyOf(gathered));
        errorsWritten = errors;
        gathered.clear();
    }

    @Override
    public void done(Map<String, Long> result) {
        write();
        // from here on the work's transaction holds the job's row: nothing more may be written outside of it
        stopIfAsked();
        store.endWithin(id, result);
    }

    void write() {
        written = nanos.getAsLong();
        ask(store.progress(id, done, total, errors, List.copyOf(gathered)));
        errorsWritten = errors;
        gathered.clear();
    }

    private void stopIfAsked() {
        if (asked.ends() && !ending) {
            throw new JobCancelled();
        }
        if (pausing && lasting) {
            throw new JobPaused();
        }
    }
}
