package org.tesseracrm.core.internal.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV as RFC 4180 has it, and as programs write it: any line end, quotes only where needed, quotes within unquoted text. What a
 * library cannot tell is told here: a quote that is never closed, and a cell too large
 * to be kept.
 */
final class CsvRows implements RowReader {
    private static final int END = -1;

    private final Reader in;
    private final char separator;
    private final char[] buffer = new char[16 << 10];
    private final StringBuilder text = new StringBuilder();
    private int position;
    private int filled;
    private long row;

    /** @param separator the NUL character for a file of one column */
    CsvRows(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    @Override
    public Row next() throws IOException {
        while (peek() != END) {
            row++;
            List<Cell> cells = record();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                return new Row(row, cells, false);
            }
        }
        return null;
    }

    private List<Cell> record() throws IOException {
        List<Cell> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (cells.size() > MAX_COLUMNS) {
                throw FileProblem.of("columns", "tooManyColumns", row, MAX_COLUMNS);
            }
            int c = read();
            if (c == END || c == '\n') {
                return cells;
            }
            if (c == '\r') {
                if (peek() == '\n') {
                    read();
                }
                return cells;
            }
        }
    }

    /** Up to, not including, the separator or line end that ends it. */
    private Cell cell() throws IOException {
        text.setLength(0);
        if (peek() == '"') {
            read();
            quoted();
        }
        for (int c = peek(); !endsCell(c); c = peek()) {
            keep(read());
        }
        return Cell.of(text.toString());
    }

    private void quoted() throws IOException {
        for (int c = read(); c != END; c = read()) {
            if (c != '"') {
                keep(c);
            } else if (peek() == '"') {
                keep(read());
            } else {
                return;
            }
        }
        throw FileProblem.of("quote", "unclosedQuote", row);
    }

    private boolean endsCell(int c) {
        return c == END || c == '\n' || c == '\r' || c == separator;
    }

    private void keep(int c) {
        if (text.length() == Cell.MAX) {
            throw FileProblem.of("tooLarge", "cellTooLarge", row, Cell.MAX >> 10);
        }
        text.append((char) c);
    }

    private int peek() throws IOException {
        if (position == filled) {
            filled = in.read(buffer, 0, buffer.length);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[position];
    }

    private int read() throws IOException {
        int c = peek();
        if (c != END) {
            position++;
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
