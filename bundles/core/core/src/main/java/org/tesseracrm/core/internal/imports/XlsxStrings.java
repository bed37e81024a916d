package org.tesseracrm.core.internal.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts of a workbook, each kept once. */
final class XlsxStrings {
    private static final String PART = "xl/sharedStrings.xml";
    private static final long MOST_CHARACTERS = 30L << 20;
    private static final int MOST = 5_000_000;

    private final List<Cell> texts = new ArrayList<>();

    static XlsxStrings read(XlsxFile file) throws IOException {
        XlsxStrings strings = new XlsxStrings();
        if (file.has(PART)) {
            try (XlsxFile.Part part = file.part(PART)) {
                strings.read(part);
            }
        }
        return strings;
    }

    private void read(XlsxFile.Part part) throws IOException {
        long characters = 0;
        while (part.next()) {
            if (part.opens("si")) {
                Cell text = text(part, "si");
                characters += text.text().length();
                if (characters > MOST_CHARACTERS || texts.size() >= MOST) {
                    throw FileProblem.of("tooLarge", "unpacksTooLarge");
                }
                texts.add(text);
            }
        }
    }

    /** Plain or in runs of different fonts; readings of Asian characters do not belong to the text. */
    static Cell text(XlsxFile.Part part, String until) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean whole = true;
        boolean inText = false;
        boolean inReading = false;
        while (part.next() && !part.closes(until)) {
            if (part.opens("t")) {
                inText = true;
            } else if (part.closes("t")) {
                inText = false;
            } else if (part.opens("rPh")) {
                inReading = true;
            } else if (part.closes("rPh")) {
                inReading = false;
            } else if (inText && !inReading) {
                whole &= part.appendText(text);
            }
        }
        return whole ? Cell.of(text.toString()) : new Cell("", Cell.Fault.TOO_LARGE);
    }

    Cell get(String index) {
        try {
            return texts.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw FileProblem.of("format", "workbook");
        }
    }
}
