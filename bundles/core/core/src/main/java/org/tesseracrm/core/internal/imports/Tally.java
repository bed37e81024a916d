package org.tesseracrm.core.internal.imports;

import java.util.List;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.core.api.imports.ImportSession.Created;
import org.tesseracrm.core.api.imports.ImportSession.Late;
import org.tesseracrm.core.api.imports.ImportSession.Outcome;
import org.tesseracrm.core.api.imports.ImportSession.Refused;
import org.tesseracrm.core.api.imports.ImportSession.Row;
import org.tesseracrm.core.api.imports.ImportSession.Skipped;
import org.tesseracrm.core.api.imports.ImportSession.Updated;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.internal.imports.ImportState.Counted;

/** Counts what became of rows, and tells the job of those that were refused. */
final class Tally {
    private final JobContext context;
    private long seen;
    private long created;
    private long updated;
    private long skipped;
    private long refused;

    Tally(JobContext context, Counted so) {
        this.context = context;
        this.seen = so.seen();
        this.created = so.created();
        this.updated = so.updated();
        this.skipped = so.skipped();
        this.refused = so.refused();
    }

    /** @param mapped whether it could be read */
    void read(boolean mapped) {
        seen++;
        refused += mapped ? 0 : 1;
    }

    long seen() {
        return seen;
    }

    void count(List<Row> rows, List<Outcome> outcomes) {
        if (outcomes.size() != rows.size()) {
            throw new IllegalStateException(outcomes.size() + " outcomes for " + rows.size() + " rows");
        }
        for (int i = 0; i < outcomes.size(); i++) {
            count(rows.get(i), outcomes.get(i));
        }
    }

    private void count(Row row, Outcome outcome) {
        if (outcome instanceof Created) {
            created++;
        } else if (outcome instanceof Updated) {
            updated++;
        } else if (outcome instanceof Skipped) {
            skipped++;
        } else if (outcome instanceof Refused not) {
            refused++;
            refuse(row.number(), not.error(), not.value());
        }
    }

    void late(List<Late> late) {
        late.forEach(each -> refuse(each.row(), each.error(), each.value()));
    }

    private void refuse(long row, FieldError error, String value) {
        context.refuse(row, error.field(), value == null ? "" : Headings.cut(value), error.message());
    }

    Counted counted() {
        return new Counted(seen, created, updated, skipped, refused);
    }
}
