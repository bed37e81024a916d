package org.tesseracrm.core.internal.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The texts of a workbook, each kept once: the first in memory, which most workbooks do with, the others on disk. */
final class XlsxStrings implements Closeable {
    private static final String PART = "xl/sharedStrings.xml";
    private static final int MOST_IN_MEMORY = 4 << 20;
    /** What a text takes beside its characters, in characters. */
    private static final int OVERHEAD = 40;

    private final Path folder;
    private final List<Cell> first = new ArrayList<>();
    private TextsOnDisk others;

    private XlsxStrings(Path folder) {
        this.folder = folder;
    }

    /** @param folder where a file may be kept meanwhile */
    static XlsxStrings read(XlsxFile file, Path folder) throws IOException {
        XlsxStrings strings = new XlsxStrings(folder);
        if (file.has(PART)) {
            try (XlsxFile.Part part = file.part(PART)) {
                strings.read(part);
            } catch (RuntimeException | IOException e) {
                strings.close();
                throw e;
            }
        }
        return strings;
    }

    private void read(XlsxFile.Part part) throws IOException {
        long size = 0;
        while (part.next()) {
            if (part.opens("si")) {
                Cell text = text(part, "si");
                size += text.text().length() + OVERHEAD;
                if (size <= MOST_IN_MEMORY) {
                    first.add(text);
                } else {
                    others().add(text);
                }
            }
        }
        if (others != null) {
            others.endBlock();
        }
    }

    private TextsOnDisk others() throws IOException {
        if (others == null) {
            others = new TextsOnDisk(folder);
        }
        return others;
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

    Cell get(String index) throws IOException {
        int at = number(index);
        if (at >= 0 && at < first.size()) {
            return first.get(at);
        }
        if (at < 0 || others == null || at - first.size() >= others.size()) {
            throw FileProblem.of("format", "workbook");
        }
        return others.get(at - first.size());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw FileProblem.of("format", "workbook");
        }
    }

    @Override
    public void close() throws IOException {
        if (others != null) {
            others.close();
        }
    }
}
