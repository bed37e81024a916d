package org.tesseracrm.core.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tesseracrm.core.internal.exports.ExportedTables;

/** What an export writes, an import reads with the same values. */
class ExportedFilesTest {
    @Property(tries = 200)
    void whatIsExportedIsImportedAsItWas(@ForAll("tables") List<List<String>> rows, @ForAll boolean csv)
            throws IOException {
        Path file = Files.createTempFile("export", csv ? ".csv" : ".xlsx");
        try {
            ExportedTables.write(file, csv, List.of("name", "price", "notes"), rows);
            assertEquals(rows, read(file));
        } finally {
            Files.delete(file);
        }
    }

    private static List<List<String>> read(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (RowReader reader = FileDetector.detect(file).open(file)) {
            reader.next();
            for (RowReader.Row row = reader.next(); row != null; row = reader.next()) {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    Cell cell = i < row.cells().size() ? row.cells().get(i) : Cell.EMPTY;
                    assertEquals(Cell.Fault.NONE, cell.fault());
                    texts.add(TextMark.without(cell.text()));
                }
                rows.add(texts);
            }
        }
        return rows;
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        // sign by sign: half of one that takes two places is no text
        List<String> signs = "=+-@'\"<>&;, a1客户𠮷\n\t"
                .codePoints()
                .mapToObj(Character::toString)
                .toList();
        Arbitrary<String> texts = Arbitraries.of(signs)
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list))
                // a cell is read without blanks around it, and one apostrophe before a sign is the mark of an export
                .map(text -> text.replaceFirst("^['\\s]+", "").strip());
        return texts.list()
                .ofSize(3)
                .filter(row -> !row.get(0).isEmpty())
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
