package org.tesseracrm.core.internal.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tesseracrm.core.api.imports.ImportSession.Row;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.i18n.Text;

/**
 * Makes rows by field out of rows by column.
 *
 * @param width how many columns there are
 * @param fieldByColumn name of the field
 */
record RowMapper(int width, Map<Integer, String> fieldByColumn) {
    static RowMapper of(Plan plan) {
        Map<Integer, String> fields = new LinkedHashMap<>();
        plan.fieldByColumn().forEach((column, field) -> fields.put(column, field.name()));
        return new RowMapper(plan.columns().size(), fields);
    }

    /** Empty where the row cannot be taken; then it is told why. */
    Optional<Row> map(RowReader.Row row, JobContext context) {
        List<Cell> cells = Headings.withoutEmptyEnd(row.cells());
        if (cells.size() > width || !row.sparse() && row.cells().size() < width) {
            int found = Math.max(cells.size(), row.cells().size());
            context.refuse(row.number(), "", "", Text.of("core.import.row.width", found, width));
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<Integer, String> used : fieldByColumn.entrySet()) {
            int column = used.getKey();
            Cell cell = column < cells.size() ? cells.get(column) : Cell.EMPTY;
            Text fault = fault(cell);
            if (fault != null) {
                context.refuse(row.number(), used.getValue(), Headings.cut(cell.text()), fault);
                return Optional.empty();
            }
            if (!cell.isEmpty()) {
                values.put(used.getValue(), TextMark.without(cell.text()));
            }
        }
        return Optional.of(new Row(row.number(), values));
    }

    private static Text fault(Cell cell) {
        return switch (cell.fault()) {
            case FORMULA -> Text.of("core.import.cell.formula");
            case ERROR_VALUE -> Text.of("core.import.cell.error", cell.text());
            case NONE, TOO_LARGE -> FormulaGuard.isFormula(cell.text()) ? Text.of("core.import.cell.formula") : null;
        };
    }
}
