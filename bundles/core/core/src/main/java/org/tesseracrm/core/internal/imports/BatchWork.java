package org.tesseracrm.core.internal.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.imports.ImportSession.Later;
import org.tesseracrm.core.api.imports.ImportSession.Row;
import org.tesseracrm.core.api.job.JobContext;

/**
 * Takes in a file's rows batch by batch. With each batch is written what it did and how far the file is read, so that the work goes
 * on behind the last one that was committed.
 */
final class BatchWork {
    private static final int BATCH = 1_000;

    private final ImportState state;
    private final ImportStore store;
    private final ImportSession session;
    private final Journal journal;
    private final JobContext context;
    private final Tally tally;
    private final Consumer<List<AuditLog.Entry>> history;
    private final int size;

    /** @param history told of the changes of each batch, in its transaction */
    BatchWork(
            ImportState state,
            ImportStore store,
            ImportSession session,
            Journal journal,
            JobContext context,
            Consumer<List<AuditLog.Entry>> history) {
        this(state, store, session, journal, context, history, BATCH);
    }

    BatchWork(
            ImportState state,
            ImportStore store,
            ImportSession session,
            Journal journal,
            JobContext context,
            Consumer<List<AuditLog.Entry>> history,
            int size) {
        this.history = history;
        this.state = state;
        this.store = store;
        this.session = session;
        this.journal = journal;
        this.context = context;
        this.size = size;
        this.tally = new Tally(context, state.counted());
    }

    void rows(RowReader rows) {
        try {
            skip(rows);
            RowMapper mapper = new RowMapper(state.width(), state.mapping());
            List<Row> batch = new ArrayList<>(size);
            long since = tally.seen();
            for (RowReader.Row row = rows.next(); row != null; row = rows.next()) {
                tally.read(mapper.map(row, context).map(batch::add).orElse(false));
                if (tally.seen() - since == size) {
                    take(batch);
                    since = tally.seen();
                }
            }
            take(batch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read before. */
    private void skip(RowReader rows) throws IOException {
        long known = state.counted().seen() + (state.header() ? 1 : 0);
        for (long i = 0; i < known; i++) {
            rows.next();
        }
    }

    private void take(List<Row> batch) {
        store.inBatch(() -> {
            journal.clear();
            if (!batch.isEmpty()) {
                tally.count(batch, session.accept(List.copyOf(batch)));
            }
            store.write(state.job(), tally.counted(), journal.entries(), journal.later());
            tell();
            context.writeWithin(tally.seen(), state.total());
        });
        batch.clear();
        context.progress(tally.seen(), state.total());
    }

    private void tell() {
        if (!journal.changes().isEmpty()) {
            history.accept(journal.changes());
        }
    }

    /** What waited for the last row. */
    void later() {
        for (List<Later> some = store.later(state.job()); !some.isEmpty(); some = store.later(state.job())) {
            List<Later> these = some;
            store.inBatch(() -> {
                journal.clear();
                tally.late(session.later(these));
                store.write(state.job(), tally.counted(), journal.entries(), List.of());
                tell();
                store.forgetLater(state.job(), these);
                context.writeWithin(tally.seen(), state.total());
            });
            context.progress(tally.seen(), state.total());
        }
    }

    Map<String, Long> result() {
        return tally.counted().result();
    }
}
