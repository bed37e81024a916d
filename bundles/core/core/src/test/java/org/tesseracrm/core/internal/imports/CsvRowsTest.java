package org.tesseracrm.core.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.internal.imports.RowReader.Row;

class CsvRowsTest {
    @Property
    void whatAnotherProgramWritesIsReadAsItWasMeant(
            @ForAll("tables") List<List<String>> table,
            @ForAll("separators") char separator,
            @ForAll LineDelimiter lineEnd,
            @ForAll boolean quoteAll)
            throws IOException {
        StringWriter text = new StringWriter();
        QuoteStrategy quotes = quoteAll ? QuoteStrategies.ALWAYS : QuoteStrategies.EMPTY;
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(lineEnd)
                .quoteStrategy(quotes)
                .build(text)) {
            table.forEach(writer::writeRecord);
        }
        List<List<String>> expected = table.stream()
                .map(row -> row.stream().map(String::strip).toList())
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        assertEquals(expected, read(text.toString(), separator));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab客户\" ,;\t\n\r'=").ofMaxLength(8),
                Arbitraries.strings().excludeChars((char) 0).ofMaxLength(5));
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(width -> cells.list().ofSize(width).list().ofMinSize(1).ofMaxSize(10));
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t');
    }

    /** Chunks of any size come out of a file, also one that ends between CR and LF. */
    @Property
    void itDoesNotMatterInWhatPiecesTheTextArrives(
            @ForAll("tables") List<List<String>> table, @ForAll("sizes") int size) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            table.forEach(writer::writeRecord);
        }
        assertEquals(read(text.toString(), ','), read(new Pieces(text.toString(), size), ','));
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.integers().between(1, 7);
    }

    @Test
    void whatProgramsWriteLooselyIsUnderstood() throws IOException {
        assertEquals(List.of(List.of("a", "5\" disk", "c")), read("a,5\" disk,c", ','));
        assertEquals(List.of(List.of("x y", "b")), read("\"x\" y,b\r\n", ','));
        assertEquals(List.of(List.of("a", "")), read("a,", ','));
        assertEquals(List.of(List.of("a"), List.of("b"), List.of("c")), read("a\rb\nc", ','));
        assertEquals(List.of(List.of("a,b;c\td")), read("a,b;c\td\n", (char) 0));
        assertEquals(List.of(), read("\n\r\n , ,\n", ','));
    }

    @Test
    void emptyRowsAreLeftOutAndCounted() throws IOException {
        try (RowReader rows = new CsvRows(new StringReader("a\n\n\"x\ny\"\n,\nb"), ',')) {
            assertEquals(1, rows.next().number());
            assertEquals(3, rows.next().number());
            assertEquals(5, rows.next().number());
        }
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldWithItsRow() {
        TestFiles.refused("quote", () -> read("a,b\nc,\"half of\nd,e\n", ','));
        TestFiles.refused("quote", () -> read("\"", ','));
    }

    @Test
    void aCellTooLargeIsRefusedWithoutBeingKept() {
        Endless endless = new Endless();
        TestFiles.refused("tooLarge", () -> read(endless, ','));
        assertTrue(endless.given < 4 * Cell.MAX, "read on although it was too much: " + endless.given);
        TestFiles.refused("tooLarge", () -> read("\"" + "x".repeat(Cell.MAX + 1) + "\"", ','));
    }

    @Test
    void aCellOfTheLargestSizeIsTaken() throws IOException {
        assertEquals(
                Cell.MAX, read("x".repeat(Cell.MAX) + ",y", ',').get(0).get(0).length());
    }

    @Test
    void tooManyColumnsAreRefused() {
        TestFiles.refused("columns", () -> read(",".repeat(RowReader.MAX_COLUMNS), ','));
    }

    @Test
    void aHundredThousandRowsAreReadOneByOne() throws IOException {
        String text = String.join(
                "\n", IntStream.range(0, 100_000).mapToObj(i -> "公司" + i).toList());
        try (RowReader rows = new CsvRows(new StringReader(text), (char) 0)) {
            Row last = null;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                last = row;
            }
            assertEquals(100_000, last.number());
            assertEquals("公司99999", last.cells().get(0).text());
        }
    }

    private static List<List<String>> read(String text, char separator) throws IOException {
        return read(new StringReader(text), separator);
    }

    private static List<List<String>> read(Reader text, char separator) throws IOException {
        List<List<String>> table = new ArrayList<>();
        try (RowReader rows = new CsvRows(text, separator)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                table.add(row.cells().stream().map(Cell::text).toList());
            }
        }
        return table;
    }

    private static final class Pieces extends StringReader {
        private final int size;

        Pieces(String text, int size) {
            super(text);
            this.size = size;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(length, size));
        }
    }

    private static final class Endless extends Reader {
        private long given;

        @Override
        public int read(char[] buffer, int offset, int length) {
            java.util.Arrays.fill(buffer, offset, offset + length, 'x');
            given += length;
            return length;
        }

        @Override
        public void close() {}
    }
}
