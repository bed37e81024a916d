package org.tesseracrm.core.internal.imports;

import java.util.Map;
import org.tesseracrm.core.api.imports.BatchImportTarget;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.internal.imports.ImportState.Counted;
import org.tesseracrm.i18n.Text;

/** A test run of an import in batches: all of them in the transaction under way, which is then rolled back. */
final class Rehearsal {
    private final ImportSession session;
    private final BatchWork work;

    private Rehearsal(ImportSession session, BatchWork work) {
        this.session = session;
        this.work = work;
    }

    static Rehearsal of(
            Sheet sheet,
            Plan plan,
            ImportOptions options,
            ImportStore store,
            BatchImportTarget target,
            JobContext context) {
        RowMapper mapper = RowMapper.of(plan);
        // what waits for the last row waits in the table, under an id of nobody
        ImportState state = new ImportState(
                Ids.next(),
                target.id(),
                "",
                sheet.header(),
                mapper.width(),
                mapper.fieldByColumn(),
                options.duplicates(),
                options.sameBy(),
                options.newChoices(),
                sheet.rowCount(),
                Counted.NOTHING,
                null);
        Journal journal = new Journal(true);
        ImportSession session = target.open(options, journal);
        return new Rehearsal(
                session, new BatchWork(state, store, session, journal, new Outside(context), changes -> {}));
    }

    Map<String, Long> run(RowReader rows) {
        work.rows(rows);
        work.later();
        session.ended(work.result());
        return work.result();
    }

    /** Progress and refused rows are written outside of the transaction, or they would be rolled back too. */
    private record Outside(JobContext context) implements JobContext {
        @Override
        public void progress(long done, long total) {
            context.progress(done, total);
        }

        @Override
        public void refuse(long row, String field, String value, Text reason) {
            context.refuse(row, field, value, reason);
        }

        @Override
        public void done(Map<String, Long> result) {
            throw new IllegalStateException("a rehearsal does nothing");
        }
    }
}
