package org.tesseracrm.core.internal.service.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "报价单.pdf|报价单.pdf",
                "C:\\Users\\li\\合同.docx|合同.docx",
                "../../etc/passwd|passwd",
                "a:b*c?.txt|a_b_c_.txt",
                "'  two   words .pdf '|two words .pdf",
                "...hidden|hidden",
                "'..'|file",
                "''|file"
            })
    void aNameIsANameAndNoPath(String brought, String kept) {
        assertEquals(kept, FileNames.clean(brought));
    }

    @Test
    void nothingHidesTheEndOfAName() {
        assertEquals("invoicefdp.exe", FileNames.clean("invoice\u202Efdp.exe"));
        assertEquals("ab.txt", FileNames.clean("a\r\nb\u0000.txt"));
        assertEquals("exe", FileNames.end("invoice.PDF.EXE"));
    }

    @Test
    void aLongNameKeepsItsEnd() {
        String name = FileNames.clean("长".repeat(500) + ".pdf");
        assertTrue(name.endsWith("长.pdf"));
        assertEquals(200, name.length());
        String faces = FileNames.clean("😀".repeat(300) + ".txt");
        assertTrue(faces.length() <= 200 && faces.endsWith("😀.txt"), faces);
    }
}
