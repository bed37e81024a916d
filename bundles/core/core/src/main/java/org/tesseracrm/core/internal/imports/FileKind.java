package org.tesseracrm.core.internal.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is. */
sealed interface FileKind {
    RowReader open(Path file) throws IOException;

    /** As {@link #of} reads it. */
    String written();

    static FileKind of(String written) {
        String[] parts = written.split(";");
        return parts[0].equals("text")
                ? new Text(Charset.forName(parts[1]), Integer.parseInt(parts[2]), (char) Integer.parseInt(parts[3]))
                : new Workbook();
    }

    /** Empty where the file says it itself. */
    String charsetName();

    /** An Excel workbook of 2007 or later. */
    record Workbook() implements FileKind {
        @Override
        public RowReader open(Path file) throws IOException {
            return XlsxRows.open(file);
        }

        @Override
        public String written() {
            return "workbook";
        }

        @Override
        public String charsetName() {
            return "";
        }
    }

    /** @param mark length of the byte order mark */
    record Text(Charset charset, int mark, char separator) implements FileKind {
        @Override
        public RowReader open(Path file) throws IOException {
            return new CsvRows(reader(file), separator);
        }

        @Override
        public String written() {
            return "text;" + charset.name() + ";" + mark + ";" + (int) separator;
        }

        Reader reader(Path file) throws IOException {
            InputStream in = new BufferedInputStream(Files.newInputStream(file));
            in.skipNBytes(mark);
            return new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        }

        @Override
        public String charsetName() {
            return charset.name().startsWith("UTF-16") ? "UTF-16" : charset.name();
        }
    }
}
