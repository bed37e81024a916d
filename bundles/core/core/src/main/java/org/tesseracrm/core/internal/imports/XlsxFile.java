package org.tesseracrm.core.internal.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The zip that a workbook is: its parts, and which of them is the first sheet that one sees. */
final class XlsxFile implements Closeable {
    private static final int MOST_PARTS = 5_000;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private final ZipFile zip;
    private final long most;
    private String sheetPart;
    private boolean from1904;

    /** @param most bytes that a part may unpack to */
    XlsxFile(Path file, long most) throws IOException {
        this.most = most;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw FileProblem.of("format", "workbook");
        }
        try {
            if (zip.size() > MOST_PARTS || zip.getEntry(WORKBOOK) == null) {
                throw FileProblem.of("format", "workbook");
            }
            readWorkbook();
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    private void readWorkbook() throws IOException {
        Map<String, String> targets = targets();
        try (Part part = part(WORKBOOK)) {
            while (part.next()) {
                if (part.opens("workbookPr")) {
                    String value = part.attribute("date1904");
                    from1904 = "1".equals(value) || "true".equals(value);
                } else if (part.opens("sheet") && sheetPart == null && isSeen(part)) {
                    sheetPart = targets.get(part.attribute("id"));
                }
            }
        }
        if (sheetPart == null || zip.getEntry(sheetPart) == null) {
            throw FileProblem.of("format", "noSheet");
        }
    }

    private static boolean isSeen(Part part) {
        String state = part.attribute("state");
        return state == null || state.equals("visible");
    }

    private Map<String, String> targets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (Part part = part("xl/_rels/workbook.xml.rels")) {
            while (part.next()) {
                if (part.opens("Relationship")) {
                    String target = part.attribute("Target");
                    if (target != null) {
                        targets.put(
                                part.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                }
            }
        }
        return targets;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    boolean from1904() {
        return from1904;
    }

    Part sheet() throws IOException {
        return part(sheetPart);
    }

    Part part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw FileProblem.of("format", "workbook");
        }
        return new Part(new GuardedStream(zip.getInputStream(entry), most));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A part's XML as a stream; names of elements and attributes are taken without their namespaces. */
    static final class Part implements Closeable {
        private final InputStream in;
        private final XMLStreamReader xml;

        private Part(InputStream in) throws IOException {
            this.in = in;
            try {
                xml = XML.createXMLStreamReader(in);
            } catch (XMLStreamException e) {
                in.close();
                throw broken(e);
            }
        }

        boolean next() throws IOException {
            try {
                if (!xml.hasNext()) {
                    return false;
                }
                xml.next();
                return true;
            } catch (XMLStreamException e) {
                throw broken(e);
            }
        }

        boolean opens(String name) {
            return xml.isStartElement() && xml.getLocalName().equals(name);
        }

        boolean closes(String name) {
            return xml.isEndElement() && xml.getLocalName().equals(name);
        }

        String attribute(String name) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(name)) {
                    return xml.getAttributeValue(i);
                }
            }
            return null;
        }

        /** Adds the text that is here to what there is, up to the longest cell. @return false where there was more */
        boolean appendText(StringBuilder to) {
            if (!xml.isCharacters() && xml.getEventType() != XMLStreamReader.CDATA) {
                return true;
            }
            int room = Cell.MAX - to.length();
            int length = xml.getTextLength();
            to.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, length));
            return length <= room;
        }

        private static RuntimeException broken(XMLStreamException e) {
            // what the guard throws comes through the parser
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof org.tesseracrm.core.api.error.CrmException known) {
                    return known;
                }
            }
            return FileProblem.of("format", "workbook");
        }

        @Override
        public void close() throws IOException {
            try {
                xml.close();
            } catch (XMLStreamException e) {
                throw new IOException(e);
            } finally {
                in.close();
            }
        }
    }
}
