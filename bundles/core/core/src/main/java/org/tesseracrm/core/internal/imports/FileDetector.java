package org.tesseracrm.core.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tesseracrm.core.api.error.InvalidInputException;

/** Tells by its content what a file is; its name is not asked. */
final class FileDetector {
    private static final char NONE = 0;
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int SAMPLE_ROWS = 50;
    private static final int SAMPLE_CHARS = 256 << 10;

    private FileDetector() {}

    static FileKind detect(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(8);
        }
        if (start.length == 0) {
            throw FileProblem.of("empty", "empty");
        }
        if (begins(start, 'P', 'K', 3, 4)) {
            return new FileKind.Workbook();
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw FileProblem.of("format", "oldExcel");
        }
        FileKind.Text kind = charset(file, start);
        return new FileKind.Text(kind.charset(), kind.mark(), separator(file, kind));
    }

    private static FileKind.Text charset(Path file, byte[] start) throws IOException {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return marked(file, StandardCharsets.UTF_8, 3);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return marked(file, StandardCharsets.UTF_16LE, 2);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return marked(file, StandardCharsets.UTF_16BE, 2);
        }
        TextCheck.refuseBinary(file);
        if (TextCheck.isStrictly(file, StandardCharsets.UTF_8, 0)) {
            return new FileKind.Text(StandardCharsets.UTF_8, 0, NONE);
        }
        Charset chinese = Charset.forName("GB18030");
        if (TextCheck.isStrictly(file, chinese, 0) && TextCheck.looksChinese(file)) {
            return new FileKind.Text(chinese, 0, NONE);
        }
        throw FileProblem.of("encoding", "encoding");
    }

    /** A file that says what it is and is not. */
    private static FileKind.Text marked(Path file, Charset charset, int mark) throws IOException {
        if (!TextCheck.isStrictly(file, charset, mark)) {
            throw FileProblem.of("encoding", "encodingMark", charset.name());
        }
        return new FileKind.Text(charset, mark, NONE);
    }

    /** The one that cuts most of the first rows into as many cells as the very first. */
    private static char separator(Path file, FileKind.Text kind) throws IOException {
        char best = NONE;
        long bestScore = 0;
        for (char each : SEPARATORS) {
            List<Integer> widths = widths(file, kind, each);
            if (!widths.isEmpty() && widths.get(0) > 1) {
                int width = widths.get(0);
                long alike = widths.stream().filter(other -> other == width).count();
                long score = alike * 10_000 / widths.size() + width;
                if (score > bestScore) {
                    best = each;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static List<Integer> widths(Path file, FileKind.Text kind, char separator) throws IOException {
        List<Integer> widths = new ArrayList<>();
        try (RowReader rows = new CsvRows(new Sample(kind.reader(file)), separator)) {
            for (RowReader.Row row = rows.next(); row != null && widths.size() < SAMPLE_ROWS; row = rows.next()) {
                widths.add(row.cells().size());
            }
        } catch (InvalidInputException e) {
            // the sample may end within quotes; what was seen so far counts
        }
        return widths;
    }

    private static boolean begins(byte[] start, int... expected) {
        if (start.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((start[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** The beginning of a text. */
    private static final class Sample extends Reader {
        private final Reader in;
        private int left = SAMPLE_CHARS;

        Sample(Reader in) {
            this.in = in;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(buffer, offset, Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
