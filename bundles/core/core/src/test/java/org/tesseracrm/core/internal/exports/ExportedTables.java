package org.tesseracrm.core.internal.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files as exports write them, for tests of imports. */
public final class ExportedTables {
    private ExportedTables() {}

    public static void write(Path file, boolean csv, List<String> headings, List<List<String>> rows)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            TableWriter table = csv ? new CsvWriter(out) : new XlsxWriter(out);
            table.row(headings);
            for (List<String> row : rows) {
                table.row(row);
            }
            table.finish();
        }
    }
}
