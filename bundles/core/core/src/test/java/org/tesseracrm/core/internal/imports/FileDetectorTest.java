package org.tesseracrm.core.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileDetectorTest {
    private static final String CHINESE = "客户名称,城市,备注\r\n广东顺德㑇家电,佛山,𠮷字\r\n北京华瑞科技有限公司,北京,老客户\r\n";

    @TempDir
    Path folder;

    @Test
    void encodingsAreRecognisedByTheBytesAlone() throws IOException {
        Charset gb = Charset.forName("GB18030");
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        byte[] utf8 = CHINESE.getBytes(StandardCharsets.UTF_8);
        byte[] marked = new byte[utf8.length + 3];
        System.arraycopy(mark, 0, marked, 0, 3);
        System.arraycopy(utf8, 0, marked, 3, utf8.length);
        for (byte[] bytes : List.of(
                utf8,
                marked,
                CHINESE.getBytes(gb),
                CHINESE.getBytes(StandardCharsets.UTF_16),
                ("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_16LE))) {
            Path file = TestFiles.file(folder, bytes);
            assertEquals("客户名称", TestFiles.texts(file).get(0).get(0));
            assertEquals(List.of("广东顺德㑇家电", "佛山", "𠮷字"), TestFiles.texts(file).get(1));
        }
        assertEquals(
                "GB18030",
                FileDetector.detect(TestFiles.file(folder, CHINESE, gb)).charsetName());
        assertEquals(
                "UTF-16",
                FileDetector.detect(TestFiles.file(folder, CHINESE, StandardCharsets.UTF_16))
                        .charsetName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "Shift_JIS", "Big5"})
    void otherEncodingsAreRefusedAndNotGuessed(String charset) throws IOException {
        String text =
                switch (charset) {
                    case "Shift_JIS" -> "名前,都市\n株式会社テスト,東京\n日本の会社,大阪\n";
                    case "Big5" -> "名稱,城市\n臺灣積體電路製造股份有限公司,新竹\n鴻海精密工業,新北\n";
                    default -> "name,city\nCafé Zoë,Köln\nMüller GmbH,München\n";
                };
        Path file = TestFiles.file(folder, text, Charset.forName(charset));
        TestFiles.refused("encoding", () -> FileDetector.detect(file));
    }

    @Test
    void aMarkThatLiesIsRefused() throws IOException {
        Path file = TestFiles.file(folder, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF});
        TestFiles.refused("encoding", () -> FileDetector.detect(file));
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(42).nextBytes(noise);
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        for (byte[] bytes : List.of(noise, picture, "%PDF-1.4\n\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1))) {
            Path file = TestFiles.file(folder, bytes);
            TestFiles.refused("format", () -> FileDetector.detect(file));
        }
        Path late = TestFiles.file(folder, "name\n" + "x".repeat(200_000) + "\u0000");
        TestFiles.refused("format", () -> FileDetector.detect(late));
    }

    @Test
    void emptyFilesAreRefused() throws IOException {
        for (String text : List.of("", "\r\n\r\n", " \t ", "\uFEFF", "\uFEFF\n")) {
            Path file = TestFiles.file(folder, text);
            TestFiles.refused("empty", () -> FileDetector.detect(file));
        }
    }

    @Test
    void oldWorkbooksAreRefusedWithAdvice() throws IOException {
        Path file = TestFiles.file(folder, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0});
        TestFiles.refused("format", () -> FileDetector.detect(file));
    }

    @Test
    void separatorsAreGuessed() throws IOException {
        assertEquals(List.of("a", "b,c"), texts("a;b,c\nd;e\n").get(0));
        assertEquals(List.of("a", "b;c"), texts("a\tb;c\nd\te\n").get(0));
        assertEquals(List.of("a;b", "c"), texts("a;b,c\nd,e\nf,g\n").get(0));
        assertEquals(List.of("x;y", "c"), texts("\"x;y\",c\nd,e\n").get(0));
        assertEquals(List.of("Acme, Inc."), texts("name\nAcme, Inc.\nBeta\n").get(1));
    }

    private List<List<String>> texts(String content) throws IOException {
        return TestFiles.texts(TestFiles.file(folder, content));
    }

    @Test
    void realFilesAreRead() throws IOException {
        List<List<String>> accounts = TestFiles.texts(TestFiles.real("crm-sales-opportunities/accounts.csv"));
        assertEquals(86, accounts.size());
        assertEquals(
                List.of(
                        "account",
                        "sector",
                        "year_established",
                        "revenue",
                        "employees",
                        "office_location",
                        "subsidiary_of"),
                accounts.get(0));
        accounts.forEach(row -> assertEquals(7, row.size()));
        List<List<String>> names = TestFiles.texts(TestFiles.real("company-names/names-zh.txt"));
        assertEquals(100_000, names.size());
        names.forEach(row -> assertEquals(1, row.size()));
        assertEquals(
                8_801,
                TestFiles.rows(TestFiles.real("crm-sales-opportunities/sales_pipeline.csv"))
                        .size());
    }

    @Test
    void realNamesInGb18030AreTheSameNames() throws IOException {
        List<List<String>> names = TestFiles.texts(TestFiles.real("company-names/names-zh.txt"));
        String text = String.join(
                "\r\n",
                IntStream.range(0, 20_000).mapToObj(i -> names.get(i).get(0)).toList());
        Path file = TestFiles.file(folder, text, Charset.forName("GB18030"));
        assertEquals("GB18030", FileDetector.detect(file).charsetName());
        assertEquals(names.subList(0, 20_000), TestFiles.texts(file));
    }
}
