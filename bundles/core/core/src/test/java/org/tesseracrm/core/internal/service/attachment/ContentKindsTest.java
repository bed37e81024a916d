package org.tesseracrm.core.internal.service.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentKindsTest {
    private static final String PROGRAM = "MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff";

    @TempDir
    Path folder;

    private String kind(String name, byte[] content) throws IOException {
        return ContentKinds.of(name, Files.write(folder.resolve("content"), content));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    @Test
    void theContentSaysWhatAFileIs() throws IOException {
        assertEquals("application/pdf", kind("a.pdf", latin("%PDF-1.7\n")));
        assertEquals("application/pdf", kind("a.png", latin("%PDF-1.7\n")));
        assertEquals("image/png", kind("a.pdf", latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")));
        assertEquals("text/csv", kind("客户.csv", "客户,电话\n张三,138\n".getBytes(Charset.forName("GBK"))));
        assertEquals("text/html", kind("a.txt", latin("<html><body><script>alert(1)</script></body></html>")));
    }

    @Test
    void theNameSaysWhichOfSeveralWithTheSameKindOfContent() throws IOException {
        String word = kind("合同.docx", zip("word/document.xml"));
        assertEquals("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word);
        assertTrue(ContentKinds.isDocument("合同.docx", word));
        assertEquals("application/zip", kind("a.zip", zip("a")));
    }

    @Test
    void aProgramIsOneWhateverItIsCalled() throws IOException {
        assertTrue(ContentKinds.isProgram("报价.pdf", kind("报价.pdf", latin(PROGRAM))));
        assertTrue(ContentKinds.isProgram("a.txt", kind("a.txt", latin("#!/bin/sh\nrm -rf /\n"))));
        assertTrue(ContentKinds.isProgram("a", kind("a", latin("\u007fELF\2\1\1\0"))));
        assertTrue(ContentKinds.isProgram("a.bat", kind("a.bat", latin("@echo off\n"))));
        assertTrue(ContentKinds.isProgram("a.JS", kind("a.JS", latin("alert(1)"))));
        assertTrue(ContentKinds.isProgram("a.jar", kind("a.jar", zip("META-INF/MANIFEST.MF"))));
        assertFalse(ContentKinds.isProgram("a.pdf", kind("a.pdf", latin("%PDF-1.7\n"))));
    }

    @Test
    void nothingThatMayCarryScriptsIsShownInAPage() throws IOException {
        assertTrue(ContentKinds.mayShow("image/png"));
        for (String type :
                new String[] {"image/svg+xml", "text/html", "text/xml", "application/xhtml+xml", "text/plain"}) {
            assertFalse(ContentKinds.mayShow(type), type);
        }
        String drawing = kind("a.png", latin("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"));
        assertEquals("image/svg+xml", drawing);
        assertFalse(ContentKinds.isDocument("a.png", drawing));
        assertFalse(ContentKinds.isDocument("a.html", "text/html"));
    }
}
