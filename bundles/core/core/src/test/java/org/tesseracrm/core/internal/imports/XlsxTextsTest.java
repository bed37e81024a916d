package org.tesseracrm.core.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that a workbook keeps once for all its cells. */
class XlsxTextsTest {
    @TempDir
    Path folder;

    /** More texts than memory keeps, asked for in their order, from the end, and all over. */
    @Test
    void textsThatMemoryDoesNotKeepAreReadFromDisk() throws IOException {
        int count = 120_000;
        Map<String, String> parts = XlsxRowsTest.parts("");
        Path file = folder.resolve("texts.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            parts.remove("xl/worksheets/sheet1.xml");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(("<sst " + XlsxRowsTest.MAIN + ">").getBytes());
            for (int i = 0; i < count; i++) {
                zip.write(("<si><t>" + shared(i) + "</t></si>").getBytes(StandardCharsets.UTF_8));
            }
            zip.write("</sst>".getBytes());
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<worksheet " + XlsxRowsTest.MAIN + "><sheetData>").getBytes());
            for (int i = 0; i < count; i++) {
                StringBuilder row = new StringBuilder("<row>");
                for (int index : new int[] {i, count - 1 - i, scattered(i, count)}) {
                    row.append("<c t=\"s\"><v>").append(index).append("</v></c>");
                }
                zip.write(row.append("</row>").toString().getBytes());
            }
            zip.write("</sheetData></worksheet>".getBytes());
        }
        try (RowReader reader = XlsxRows.open(file)) {
            for (int i = 0; i < count; i++) {
                assertEquals(
                        List.of(shared(i), shared(count - 1 - i), shared(scattered(i, count))),
                        XlsxRowsTest.texts(reader.next()));
            }
            assertNull(reader.next());
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    private static int scattered(int i, int count) {
        return (int) (i * 7_919L % count);
    }

    private static String shared(int i) {
        return i % 50_000 == 49_999 ? "长".repeat(20_000) + i : "客户" + i;
    }

    @Test
    void aTextOnDiskThatIsNoneIsRefused() throws IOException {
        Map<String, String> parts = XlsxRowsTest.parts("<row><c t=\"s\"><v>300</v></c></row>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst " + XlsxRowsTest.MAIN + ">" + ("<si><t>" + "x".repeat(20_000) + "</t></si>").repeat(300)
                        + "</sst>");
        Path file = TestFiles.zip(folder, parts);
        TestFiles.refused("format", () -> TestFiles.rows(file));
    }
}
