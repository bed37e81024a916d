package org.tesseracrm.core.internal.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.imports.ImportSession.Created;
import org.tesseracrm.core.api.imports.ImportSession.Outcome;
import org.tesseracrm.core.api.imports.ImportSession.Refused;
import org.tesseracrm.core.api.imports.ImportSession.Row;
import org.tesseracrm.core.api.imports.ImportSession.Skipped;
import org.tesseracrm.core.api.imports.ImportSession.Updated;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.i18n.Text;

/** Takes in a file's rows, within one transaction that the caller holds. What is refused is told to the job and counted. */
final class ImportWork {
    private static final int BATCH = 500;

    private final Plan plan;
    private final ImportSession session;
    private final JobContext context;
    private final long total;
    private final List<Row> batch = new ArrayList<>(BATCH);
    private long seen;
    private long created;
    private long updated;
    private long skipped;
    private long refused;

    ImportWork(Plan plan, ImportSession session, JobContext context, long total) {
        this.plan = plan;
        this.session = session;
        this.context = context;
        this.total = total;
    }

    Map<String, Long> run(RowReader rows, boolean header) {
        try {
            if (header) {
                rows.next();
            }
            for (RowReader.Row row = rows.next(); row != null; row = rows.next()) {
                seen++;
                take(row);
                if (batch.size() == BATCH) {
                    flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        flush();
        session.finish().forEach(late -> refuse(late.row(), late.error(), late.value()));
        context.progress(seen, total);
        return result();
    }

    private void take(RowReader.Row row) {
        List<Cell> cells = Headings.withoutEmptyEnd(row.cells());
        int expected = plan.columns().size();
        if (cells.size() > expected || !row.sparse() && row.cells().size() < expected) {
            refused++;
            context.refuse(
                    row.number(),
                    "",
                    "",
                    Text.of(
                            "core.import.row.width",
                            Math.max(cells.size(), row.cells().size()),
                            expected));
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<Integer, ImportField> used : plan.fieldByColumn().entrySet()) {
            int column = used.getKey();
            Cell cell = column < cells.size() ? cells.get(column) : Cell.EMPTY;
            Text fault = fault(cell);
            if (fault != null) {
                refused++;
                context.refuse(row.number(), used.getValue().name(), Headings.cut(cell.text()), fault);
                return;
            }
            if (!cell.isEmpty()) {
                values.put(used.getValue().name(), cell.text());
            }
        }
        batch.add(new Row(row.number(), values));
    }

    private static Text fault(Cell cell) {
        return switch (cell.fault()) {
            case FORMULA -> Text.of("core.import.cell.formula");
            case ERROR_VALUE -> Text.of("core.import.cell.error", cell.text());
            case NONE, TOO_LARGE -> FormulaGuard.isFormula(cell.text()) ? Text.of("core.import.cell.formula") : null;
        };
    }

    private void flush() {
        context.progress(seen - batch.size(), total);
        if (batch.isEmpty()) {
            return;
        }
        List<Outcome> outcomes = session.accept(List.copyOf(batch));
        if (outcomes.size() != batch.size()) {
            throw new IllegalStateException(outcomes.size() + " outcomes for " + batch.size() + " rows");
        }
        for (int i = 0; i < outcomes.size(); i++) {
            count(batch.get(i), outcomes.get(i));
        }
        batch.clear();
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

    private void refuse(long row, FieldError error, String value) {
        context.refuse(row, error.field(), value == null ? "" : Headings.cut(value), error.message());
    }

    private Map<String, Long> result() {
        Map<String, Long> result = new LinkedHashMap<>();
        result.put("created", created);
        result.put("updated", updated);
        result.put("skipped", skipped);
        result.put("refused", refused);
        return result;
    }
}
