package org.tesseracrm.core.ui;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of a file that spreadsheets open. */
public final class Csv {
    /** Without it before the first line spreadsheets take UTF-8 for something else. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    public static void line(Writer out, Stream<String> cells) throws IOException {
        out.write(cells.map(Csv::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /** Quoted; what a spreadsheet would take for a formula is made text. */
    public static String cell(String value) {
        String text = value == null ? "" : value;
        if (!text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
