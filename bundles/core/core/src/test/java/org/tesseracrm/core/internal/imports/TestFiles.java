package org.tesseracrm.core.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.function.Executable;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.internal.imports.RowReader.Row;
import org.tesseracrm.i18n.Messages;

/** Files made for tests, and what is read out of them. */
final class TestFiles {
    private TestFiles() {}

    /** One of the data sets that others made; where it is missing, the test is skipped with its reason. */
    static Path real(String name) {
        String named = System.getenv("CRM_TEST_DATA");
        Path folder = named == null || named.isBlank() ? Path.of("../../../../shared/data") : Path.of(named);
        Path file = folder.resolve(name);
        Assumptions.assumeTrue(
                Files.exists(file),
                () -> file.toAbsolutePath().normalize()
                        + " is not there: name the folder with the test data in CRM_TEST_DATA");
        return file;
    }

    static Path file(Path folder, byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "import", ".bin"), content);
    }

    static Path file(Path folder, String content, Charset charset) throws IOException {
        return file(folder, content.getBytes(charset));
    }

    static Path file(Path folder, String content) throws IOException {
        return file(folder, content, StandardCharsets.UTF_8);
    }

    static Path zip(Path folder, Map<String, String> parts) throws IOException {
        Path file = Files.createTempFile(folder, "import", ".zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RowReader reader = FileDetector.detect(file).open(file)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    static List<List<String>> texts(Path file) throws IOException {
        return rows(file).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    /** Refused as a whole, with a text in both languages. */
    static void refused(String code, Executable work) {
        InvalidInputException e = assertThrows(InvalidInputException.class, work);
        assertEquals(code, e.errors().get(0).code());
        Messages messages = new TestMessages();
        String key = e.errors().get(0).message().key();
        messages.locales().forEach(locale -> {
            String text = messages.text(locale, e.errors().get(0).message());
            assertTrue(messages.has(key) && !text.contains("{"), text);
        });
    }
}
