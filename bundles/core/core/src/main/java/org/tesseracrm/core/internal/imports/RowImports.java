package org.tesseracrm.core.internal.imports;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportTarget;
import org.tesseracrm.core.api.job.JobContext;

/** Imports rows that come from elsewhere than a file, and else in the same way. */
@Component(service = RowImports.class)
public final class RowImports {
    private final ImportTransaction transaction;

    @Activate
    public RowImports(@Reference ImportTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * @param rows by field name; numbered from 1
     * @param around is given the import and runs it, within its transaction; what it returns is returned
     */
    public <T> T run(
            ImportTarget target,
            ImportOptions options,
            List<Map<String, String>> rows,
            JobContext context,
            Function<Supplier<Map<String, Long>>, T> around) {
        List<ImportField> fields = target.fields();
        Map<Integer, ImportField> columns = new LinkedHashMap<>();
        fields.forEach(field -> columns.put(columns.size(), field));
        Plan plan = new Plan(fields.stream().map(ImportField::name).toList(), columns);
        return transaction.run(
                options.dryRun(),
                () -> around.apply(() -> {
                    ImportWork work = new ImportWork(plan, target.open(options), context, rows.size());
                    Map<String, Long> result = work.run(new Given(plan.columns(), rows), false);
                    if (!options.dryRun()) {
                        context.done(result);
                    }
                    return result;
                }));
    }

    private static final class Given implements RowReader {
        private final List<String> columns;
        private final Iterator<Map<String, String>> rows;
        private long number;

        Given(List<String> columns, List<Map<String, String>> rows) {
            this.columns = columns;
            this.rows = rows.iterator();
        }

        @Override
        public Row next() {
            if (!rows.hasNext()) {
                return null;
            }
            Map<String, String> row = rows.next();
            number++;
            return new Row(
                    number,
                    columns.stream()
                            .map(column -> Cell.of(row.getOrDefault(column, "")))
                            .toList(),
                    true);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
