package org.tesseracrm.core.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.i18n.Text;

class ImportWorkTest {
    @TempDir
    Path folder;

    private final Taken taken = new Taken();
    private final Watched watched = new Watched();

    @Test
    void rowsArriveByFieldWithTheirNumbers() throws IOException {
        Map<String, Long> result = run("电话,客户名称,other\n138,甲,x\n\n,乙,\n");
        assertEquals(List.of(Map.of("name", "甲", "phone", "138"), Map.of("name", "乙")), taken.values);
        assertEquals(List.of(2L, 4L), taken.numbers);
        assertEquals(Map.of("created", 2L, "updated", 0L, "skipped", 0L, "refused", 0L), result);
    }

    @Test
    void rowsThatCannotBeTakenAreToldAndTheOthersCome() throws IOException {
        Map<String, Long> result = run("name,phone\n甲\n乙,1,2\n=1+1,\n丙,,,\nbad,5\n丁,+86 138\n");
        assertEquals(
                List.of("丙", "bad", "丁"),
                taken.values.stream().map(row -> row.get("name")).toList());
        assertEquals(List.of("2:", "3:", "4:name", "6:phone"), watched.refused);
        assertEquals(Map.of("created", 2L, "updated", 0L, "skipped", 0L, "refused", 4L), result);
    }

    @Test
    void aFormulaWhereNobodyLooksDoesNotMatter() throws IOException {
        assertEquals(1, run("name,other\n甲,=1+1\n").get("created"));
    }

    @Test
    void aFileWithoutHeadingsHasDataInItsFirstRow() throws IOException {
        assertEquals(3, run("黄金堡\n雪峰集团\n黄记\n").get("created"));
        assertEquals(List.of(1L, 2L, 3L), taken.numbers);
    }

    @Test
    void manyRowsComeInBatchesAndProgressIsTold() throws IOException {
        run("name\n"
                + String.join(
                        "\n", IntStream.range(0, 1_201).mapToObj(i -> "n" + i).toList()));
        assertEquals(List.of(500, 500, 201), taken.batches);
        assertEquals(List.of(0L, 500L, 1_000L, 1_201L), watched.progress);
    }

    @Test
    void whatIsSaidAfterTheLastRowIsToldToo() throws IOException {
        taken.late.add(
                new ImportSession.Late(2, new FieldError("parent", "unknown", Text.of("core.import.file.empty")), "x"));
        assertEquals(1, run("name\n甲\n").get("created"));
        assertEquals(List.of("2:parent"), watched.refused);
    }

    @Test
    void aCancelledImportEndsByTheExceptionOfItsProgress() {
        watched.stop = true;
        assertThrows(IllegalStateException.class, () -> run("name\n甲\n"));
        assertTrue(taken.values.isEmpty());
    }

    private Map<String, Long> run(String content) throws IOException {
        Path file = TestFiles.file(folder, content);
        FileKind kind = FileDetector.detect(file);
        Headings headings = new Headings(HeadingsTest.MESSAGES, HeadingsTest.FIELDS);
        Sheet sheet = Sheet.read(file, kind, headings, null, Locale.ENGLISH, true);
        Plan plan = Plan.of(headings, sheet.columns(), sheet.header(), Map.of(), HeadingsTest.FIELDS);
        try (RowReader rows = kind.open(file)) {
            return new ImportWork(plan, taken, watched, sheet.rowCount()).run(rows, sheet.header());
        }
    }

    private static final class Taken implements ImportSession {
        private final List<Map<String, String>> values = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();
        private final List<Integer> batches = new ArrayList<>();
        private final List<Late> late = new ArrayList<>();

        @Override
        public List<Outcome> accept(List<Row> rows) {
            batches.add(rows.size());
            return rows.stream().map(this::take).toList();
        }

        private Outcome take(Row row) {
            values.add(row.values());
            numbers.add(row.number());
            return row.values().get("name").equals("bad")
                    ? new Refused(new FieldError("phone", "format", Text.of("core.import.file.empty")), "5")
                    : new Created();
        }

        @Override
        public List<Late> finish() {
            return late;
        }
    }

    private static final class Watched implements JobContext {
        private final List<Long> progress = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private boolean stop;

        @Override
        public void progress(long done, long total) {
            if (stop) {
                throw new IllegalStateException("cancelled");
            }
            progress.add(done);
        }

        @Override
        public void refuse(long row, String field, String value, Text reason) {
            refused.add(row + ":" + field);
        }

        @Override
        public void done(Map<String, Long> result) {
            throw new UnsupportedOperationException();
        }
    }
}
