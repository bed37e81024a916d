package org.tesseracrm.core.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.core.internal.imports.Cell.Fault;

class XlsxRowsTest {
    static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    @TempDir
    Path folder;

    @Test
    void cellsComeAsPeopleSeeThem() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "客户名称");
            sheet.value(0, 1, "员工人数");
            sheet.value(1, 0, "  北京华瑞  ");
            sheet.value(1, 1, 1234);
            sheet.value(1, 2, 0.1);
            sheet.value(1, 3, 13800138000L);
            sheet.value(1, 4, LocalDate.of(2026, 3, 31));
            sheet.style(1, 4).format("yyyy-mm-dd").set();
            sheet.value(1, 5, LocalDateTime.of(2026, 3, 31, 17, 45, 30));
            sheet.style(1, 5).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 6, true);
            sheet.value(1, 8, 12.5);
            sheet.style(1, 8).format("#,##0.00").set();
            sheet.value(3, 0, "nach einer leeren Zeile");
        });
        List<RowReader.Row> rows = TestFiles.rows(file);
        assertEquals(List.of("客户名称", "员工人数"), texts(rows.get(0)));
        assertEquals(
                List.of("北京华瑞", "1234", "0.1", "13800138000", "2026-03-31", "2026-03-31 17:45:30", "true", "", "12.5"),
                texts(rows.get(1)));
        assertEquals(4, rows.get(2).number());
        assertEquals(3, rows.size());
    }

    @Test
    void formulasAndErrorsAreMarked() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "name");
            sheet.formula(1, 0, "1+1");
            sheet.value(1, 1, "b");
        });
        assertEquals(Fault.FORMULA, TestFiles.rows(file).get(1).cells().get(0).fault());
        Path handmade = sheet(
                "<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#N/A</v></c><c r=\"B1\"><f t=\"shared\" si=\"0\"/><v>3</v></c></row>");
        List<Cell> cells = TestFiles.rows(handmade).get(0).cells();
        assertEquals(new Cell("#N/A", Fault.ERROR_VALUE), cells.get(0));
        assertEquals(new Cell("3", Fault.FORMULA), cells.get(1));
    }

    @Test
    void otherProgramsWriteItOtherwise() throws IOException {
        Map<String, String> parts =
                parts("<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                        + "<c><v>1.5E3</v></c></row><row><c t=\"s\"><v>1</v></c><c t=\"b\"><v>0</v></c></row>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst " + MAIN + "><si><t xml:space=\"preserve\"> 课 </t></si>"
                        + "<si><r><t>東</t></r><r><t>京</t></r><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si></sst>");
        assertEquals(
                List.of(List.of("课", "inline", "1500"), List.of("東京", "false")),
                TestFiles.texts(TestFiles.zip(folder, parts)));
    }

    @Test
    void theFirstSheetThatOneSeesIsRead() throws IOException {
        Map<String, String> parts = parts("<row><c><v>1</v></c></row>");
        parts.put(
                "xl/workbook.xml",
                "<x:workbook xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"urn:r\"><x:sheets>"
                        + "<x:sheet name=\"secret\" state=\"hidden\" r:id=\"rId9\"/><x:sheet name=\"seen\" r:id=\"rId1\"/></x:sheets></x:workbook>");
        assertEquals(List.of(List.of("1")), TestFiles.texts(TestFiles.zip(folder, parts)));
    }

    @Test
    void datesOfTheOldMacCalendarAreDates() throws IOException {
        Map<String, String> parts = parts("<row><c s=\"1\"><v>44650</v></c></row>");
        parts.put(
                "xl/workbook.xml",
                parts.get("xl/workbook.xml").replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        parts.put(
                "xl/styles.xml",
                "<styleSheet " + MAIN + "><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        assertEquals(List.of(List.of("2026-03-31")), TestFiles.texts(TestFiles.zip(folder, parts)));
    }

    @Test
    void formatsOfNumbersAreNotTakenForDates() {
        for (String format : List.of(
                "General", "0.00", "#,##0.00\" d\"", "[Red]0", "0.0%", "\"day\"0", "¥#,##0;[Red]-¥#,##0", "0\\d")) {
            assertEquals(false, XlsxNumbers.isDateFormat(format), format);
        }
        for (String format : List.of("yyyy-mm-dd", "m/d/yy", "[$-804]yyyy\"年\"m\"月\"", "h:mm AM/PM", "dd.mm.yyyy")) {
            assertEquals(true, XlsxNumbers.isDateFormat(format), format);
        }
    }

    @Test
    void halfAWorkbookIsRefused() throws IOException {
        Path file = workbook(sheet -> {
            for (int i = 0; i < 2_000; i++) {
                sheet.value(i, 0, "row " + i);
            }
        });
        byte[] whole = Files.readAllBytes(file);
        Path half = TestFiles.file(folder, Arrays.copyOf(whole, whole.length / 2));
        TestFiles.refused("format", () -> TestFiles.rows(half));
    }

    @Test
    void anotherZipIsRefused() throws IOException {
        Path file = TestFiles.zip(folder, Map.of("hello.txt", "x"));
        TestFiles.refused("format", () -> TestFiles.rows(file));
    }

    @Test
    void brokenXmlIsRefused() throws IOException {
        for (String rows : List.of(
                "<row><c><v>1</v></row>",
                "<row><c t=\"s\"><v>7</v></c></row>",
                "<row><c><v>many</v></c></row>",
                "<row><c><v>1E999</v></c></row>",
                "<row r=\"x\"><c><v>1</v></c></row>",
                "<row><c r=\"7\"><v>1</v></c></row>",
                "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>")) {
            Path file = sheet(rows);
            TestFiles.refused("format", () -> TestFiles.rows(file));
        }
    }

    @Test
    void nothingOutsideOfTheFileIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Map<String, String> parts = parts("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><worksheet " + MAIN
                        + "><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>");
        Path file = TestFiles.zip(folder, parts);
        TestFiles.refused("format", () -> TestFiles.rows(file));
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefused() throws IOException {
        long most = 16L << 20;
        Path file = folder.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts("").entrySet()) {
                if (!part.getKey().contains("sheet1")) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes());
                }
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<worksheet " + MAIN + "><sheetData>").getBytes());
            byte[] rows = "<row></row>".repeat(100_000).getBytes();
            for (long written = 0; written <= most; written += rows.length) {
                zip.write(rows);
            }
        }
        TestFiles.refused("tooLarge", () -> {
            try (RowReader reader = XlsxRows.open(file, most)) {
                reader.next();
            }
        });
    }

    @Test
    void aTagThatNeverEndsIsRefused() throws IOException {
        Path file = sheet("<row r=\"" + "1".repeat(200_000) + "\"/>");
        TestFiles.refused("format", () -> TestFiles.rows(file));
    }

    @Test
    void aCellTooLargeIsRefused() throws IOException {
        String large = "x".repeat(10 << 20);
        Path inline = sheet("<row><c t=\"str\"><v>" + large + "</v></c></row>");
        TestFiles.refused("tooLarge", () -> TestFiles.rows(inline));
        Map<String, String> parts = parts("<row><c t=\"s\"><v>0</v></c></row>");
        parts.put("xl/sharedStrings.xml", "<sst " + MAIN + "><si><t>" + large + "</t></si></sst>");
        Path shared = TestFiles.zip(folder, parts);
        TestFiles.refused("tooLarge", () -> TestFiles.rows(shared));
    }

    private Path workbook(Consumer<Worksheet> content) throws IOException {
        Path file = Files.createTempFile(folder, "import", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            content.accept(book.newWorksheet("客户"));
        }
        return file;
    }

    private Path sheet(String rows) throws IOException {
        return TestFiles.zip(folder, parts(rows));
    }

    static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<workbook " + MAIN
                        + " xmlns:r=\"urn:r\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"urn:rel\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    static List<String> texts(RowReader.Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }
}
