package org.tesseracrm.core.internal.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tesseracrm.core.internal.imports.Cell.Fault;

/** The rows of a workbook's first visible sheet, read as a stream. */
final class XlsxRows implements RowReader {
    private static final int LAST_COLUMN = 16_384;

    private final XlsxFile file;
    private final XlsxStrings strings;
    private final XlsxNumbers numbers;
    private final XlsxFile.Part sheet;
    private long row;

    private XlsxRows(XlsxFile file, XlsxStrings strings) throws IOException {
        this.file = file;
        this.strings = strings;
        this.numbers = XlsxNumbers.read(file);
        this.sheet = file.sheet();
    }

    static XlsxRows open(Path path) throws IOException {
        return open(path, GuardedStream.MOST);
    }

    /** @param most bytes that a part may unpack to */
    static XlsxRows open(Path path, long most) throws IOException {
        XlsxFile file = new XlsxFile(path, most);
        try {
            XlsxStrings strings = XlsxStrings.read(file, path.toAbsolutePath().getParent());
            try {
                return new XlsxRows(file, strings);
            } catch (RuntimeException | IOException e) {
                strings.close();
                throw e;
            }
        } catch (RuntimeException | IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Row next() throws IOException {
        while (sheet.next()) {
            if (sheet.opens("row")) {
                String number = sheet.attribute("r");
                row = number == null ? row + 1 : number(number);
                List<Cell> cells = cells();
                if (!cells.isEmpty()) {
                    return new Row(row, cells, true);
                }
            }
        }
        return null;
    }

    /** Without the empty ones at the end. */
    private List<Cell> cells() throws IOException {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        int last = 0;
        while (sheet.next() && !sheet.closes("row")) {
            if (sheet.opens("c")) {
                String reference = sheet.attribute("r");
                column = reference == null ? column + 1 : column(reference);
                Cell cell = cell();
                if (cell.isEmpty()) {
                    continue;
                }
                if (column >= MAX_COLUMNS) {
                    throw FileProblem.of("columns", "tooManyColumns", row, MAX_COLUMNS);
                }
                while (cells.size() <= column) {
                    cells.add(Cell.EMPTY);
                }
                cells.set(column, cell);
                last = Math.max(last, column + 1);
            }
        }
        return cells.subList(0, last);
    }

    private Cell cell() throws IOException {
        String type = sheet.attribute("t");
        String style = sheet.attribute("s");
        Cell inline = Cell.EMPTY;
        StringBuilder value = new StringBuilder();
        boolean whole = true;
        boolean formula = false;
        boolean inValue = false;
        while (sheet.next() && !sheet.closes("c")) {
            if (sheet.opens("f")) {
                formula = true;
            } else if (sheet.opens("is")) {
                inline = XlsxStrings.text(sheet, "is");
            } else if (sheet.opens("v")) {
                inValue = true;
            } else if (sheet.closes("v")) {
                inValue = false;
            } else if (inValue) {
                whole &= sheet.appendText(value);
            }
        }
        if (formula) {
            return new Cell(Cell.of(value.toString()).text(), Fault.FORMULA);
        }
        Cell cell = "inlineStr".equals(type) ? inline : cell(type, value.toString(), style);
        if (!whole || cell.fault() == Fault.TOO_LARGE) {
            throw FileProblem.of("tooLarge", "cellTooLarge", row, Cell.MAX >> 10);
        }
        return cell;
    }

    private Cell cell(String type, String value, String style) throws IOException {
        if (value.isBlank()) {
            return Cell.EMPTY;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> strings.get(value.strip());
            case "b" -> Cell.of(value.strip().equals("1") ? "true" : "false");
            case "e" -> new Cell(value.strip(), Fault.ERROR_VALUE);
            case "n" -> Cell.of(numbers.text(value, style));
            default -> Cell.of(value);
        };
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw FileProblem.of("format", "workbook");
        }
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (letter < 1 || letter > 26) {
                break;
            }
            column = column * 26 + letter;
            if (column > LAST_COLUMN) {
                break;
            }
        }
        if (column < 1 || column > LAST_COLUMN) {
            throw FileProblem.of("format", "workbook");
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        try (file;
                strings) {
            sheet.close();
        }
    }
}
