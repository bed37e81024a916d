package org.tesseracrm.core.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.JobFile;
import org.tesseracrm.core.api.job.JobWork;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.i18n.Text;

class JobAndImportTest {
    private static final ImportField NAME = new ImportField("name", "l.name", true, List.of());
    private static final ImportField PHONE = new ImportField("phone", "l.phone", false, List.of());

    @Test
    void aJobOfUnknownSizeHasNoFraction() {
        assertEquals(-1, JobState.of(job(Job.State.RUNNING, 10, 0, 0)).fraction());
        assertEquals(0.5, JobState.of(job(Job.State.RUNNING, 50, 100, 0)).fraction());
        assertEquals(1, JobState.of(job(Job.State.RUNNING, 120, 100, 0)).fraction());
    }

    @Test
    void aJobThatRefusedRowsSaysSo() {
        assertEquals(
                "core.ui.job.finished",
                JobState.of(job(Job.State.DONE, 1, 1, 0)).title());
        assertEquals(
                "core.ui.job.partly", JobState.of(job(Job.State.DONE, 1, 1, 3)).title());
    }

    @Test
    void requiredFieldsNeedAColumn() {
        assertEquals(
                Optional.of(Text.of("core.ui.import.missing", Text.of("l.name"))),
                ImportMapping.problem(List.of(NAME, PHONE), Map.of("Tel", PHONE)));
        assertEquals(Optional.empty(), ImportMapping.problem(List.of(NAME, PHONE), Map.of("Account", NAME)));
    }

    @Test
    void aFieldTakesOneColumn() {
        assertEquals(
                Optional.of(Text.of("core.ui.import.twice", Text.of("l.name"))),
                ImportMapping.problem(List.of(NAME), Map.of("A", NAME, "B", NAME)));
    }

    @Test
    void refusedRowsAreWrittenPageByPageAndNeverAsFormulas() throws IOException {
        StringWriter out = new StringWriter();
        RowErrorsCsv.write(new ManyErrors(), "1", List.of("Row", "Field", "Value", "Reason"), out);
        List<String> lines = out.toString().lines().toList();
        assertEquals(702, lines.size());
        assertEquals("\uFEFF\"Row\",\"Field\",\"Value\",\"Reason\"", lines.get(0));
        assertEquals("\"1\",\"name\",\"'=1+1\",\"a \"\"b\"\"\"", lines.get(1));
    }

    private static Job job(Job.State state, long done, long total, long errors) {
        return new Job("1", "import", "x.csv", state, done, total, Map.of(), errors, "", Instant.EPOCH, null);
    }

    private static final class ManyErrors implements Jobs {
        @Override
        public List<RowError> errors(String id, long afterRow, int limit) {
            return java.util.stream.LongStream.rangeClosed(afterRow + 1, Math.min(701, afterRow + limit))
                    .mapToObj(row -> new RowError(row, "name", "=1+1", "a \"b\""))
                    .toList();
        }

        @Override
        public Job start(String kind, String label, JobWork work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Job find(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Job> mine() {
            return List.of();
        }

        @Override
        public Job startLasting(String kind, String label, Consumer<String> prepare) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Job cancel(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Job pause(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Job resume(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public JobFile file(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Job undo(String id) {
            throw new UnsupportedOperationException();
        }
    }
}
