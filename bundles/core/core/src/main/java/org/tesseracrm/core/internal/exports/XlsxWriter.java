package org.tesseracrm.core.internal.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of one sheet whose first row stays in sight. Texts stand in their cells, so nothing is kept, and are never formulas;
 * what begins like one has an apostrophe before it all the same, for a cell that somebody edits becomes what it looks like.
 */
final class XlsxWriter implements TableWriter {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";
    private static final int LONGEST = 32_767;

    private final ZipOutputStream zip;
    private final Writer out;

    XlsxWriter(OutputStream to) throws IOException {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        zip.setLevel(3);
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                        + "vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + TYPE + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                        + TYPE
                        + "worksheet+xml\"/></Types>");
        part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        begin("xl/worksheets/sheet1.xml");
        out.write(
                "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
                        + " topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private void part(String name, String content) throws IOException {
        begin(name);
        out.write(content);
        end();
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
    }

    private void end() throws IOException {
        out.flush();
        zip.closeEntry();
    }

    @Override
    public void row(List<?> cells) throws IOException {
        out.write("<row>");
        for (Object cell : cells) {
            if (cell instanceof Number number) {
                out.write("<c><v>" + TableWriter.text(number) + "</v></c>");
            } else if (cell == null || cell.toString().isEmpty()) {
                out.write("<c/>");
            } else {
                out.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                text(cell.toString());
                out.write("</t></is></c>");
            }
        }
        out.write("</row>");
    }

    private void text(String whole) throws IOException {
        String marked = FORMULA_STARTS.indexOf(whole.charAt(0)) >= 0 ? "'" + whole : whole;
        int end = Math.min(marked.length(), LONGEST);
        for (int i = 0; i < end; ) {
            int c = marked.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '&' -> out.write("&amp;");
                case '\r' -> out.write("&#13;");
                case '\n', '\t' -> out.write(c);
                default -> {
                    // what XML has no place for
                    if (c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
                        out.write(Character.toString(c));
                    }
                }
            }
        }
    }

    @Override
    public void finish() throws IOException {
        out.write("</sheetData></worksheet>");
        end();
        zip.finish();
    }
}
