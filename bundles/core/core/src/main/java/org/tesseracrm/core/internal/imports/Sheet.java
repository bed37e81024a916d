package org.tesseracrm.core.internal.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The beginning of a file, and what its columns are called.
 *
 * @param first the first rows, headings not among them
 * @param rowCount all rows without the headings; -1 where only the beginning was read
 */
record Sheet(boolean header, List<String> columns, List<RowReader.Row> first, long rowCount) {
    static final int SHOWN = 20;
    private static final int LONGEST_SHOWN = 200;

    /**
     * @param header null: guessed
     * @param whole whether to go on to the end, which finds out whether the file can be read at all
     */
    static Sheet read(Path file, FileKind kind, Headings headings, Boolean header, Locale locale, boolean whole) {
        List<RowReader.Row> rows = new ArrayList<>();
        long count = 0;
        try (RowReader reader = kind.open(file)) {
            for (RowReader.Row row = reader.next(); row != null; row = reader.next()) {
                count++;
                if (rows.size() <= SHOWN) {
                    rows.add(row);
                } else if (!whole) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty()) {
            throw FileProblem.of("empty", "empty");
        }
        boolean named = header == null ? headings.guess(rows.get(0).cells()) : header;
        if (named && rows.size() == 1) {
            throw FileProblem.of("empty", "onlyHeadings");
        }
        List<String> columns =
                named ? headings.named(rows.get(0).cells(), locale) : headings.numbered(width(rows), locale);
        List<RowReader.Row> first = rows.subList(named ? 1 : 0, Math.min(rows.size(), SHOWN + (named ? 1 : 0)));
        return new Sheet(named, columns, List.copyOf(first), whole ? count - (named ? 1 : 0) : -1);
    }

    private static int width(List<RowReader.Row> rows) {
        return rows.get(0).sparse()
                ? rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1)
                : rows.get(0).cells().size();
    }

    /** As many texts in each row as there are columns. */
    List<List<String>> shown() {
        return first.stream().map(row -> shown(row.cells())).toList();
    }

    private List<String> shown(List<Cell> cells) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = i < cells.size() ? cells.get(i).text() : "";
            texts.add(text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…");
        }
        return texts;
    }
}
