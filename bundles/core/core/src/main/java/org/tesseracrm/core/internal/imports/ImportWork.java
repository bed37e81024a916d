package org.tesseracrm.core.internal.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.imports.ImportSession.Row;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.internal.imports.ImportState.Counted;

/** Takes in a file's rows, within one transaction that the caller holds. What is refused is told to the job and counted. */
final class ImportWork {
    private static final int BATCH = 500;

    private final RowMapper mapper;
    private final ImportSession session;
    private final JobContext context;
    private final long total;
    private final Tally tally;
    private final List<Row> batch = new ArrayList<>(BATCH);

    ImportWork(Plan plan, ImportSession session, JobContext context, long total) {
        this.mapper = RowMapper.of(plan);
        this.session = session;
        this.context = context;
        this.total = total;
        this.tally = new Tally(context, Counted.NOTHING);
    }

    Map<String, Long> run(RowReader rows, boolean header) {
        try {
            if (header) {
                rows.next();
            }
            for (RowReader.Row row = rows.next(); row != null; row = rows.next()) {
                tally.read(mapper.map(row, context).map(batch::add).orElse(false));
                if (batch.size() == BATCH) {
                    flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        flush();
        tally.late(session.finish());
        context.progress(tally.seen(), total);
        return tally.counted().result();
    }

    private void flush() {
        context.progress(tally.seen() - batch.size(), total);
        if (!batch.isEmpty()) {
            tally.count(batch, session.accept(List.copyOf(batch)));
            batch.clear();
        }
    }
}
