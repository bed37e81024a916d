package org.tesseracrm.itests.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.rest.Customers;

/** Files that are wrong: a clear message each, and nothing half-imported. */
@RunningServer
class HostileFilesTest {
    private final Rest rest;
    private long before;
    private long expected;

    HostileFilesTest(Rest rest) {
        this.rest = rest.as("sales5");
    }

    @BeforeEach
    void count() {
        before = Customers.count(rest);
        expected = before;
    }

    @AfterEach
    void nothingIsHalfImported() {
        assertEquals(expected, Customers.count(rest), "rows were left behind");
    }

    @Test
    void bytesThatAreNoText() {
        byte[] noise = new byte[100_000];
        new Random(42).nextBytes(noise);
        refused("customers.csv", noise);
        refused("customers.xlsx", noise);
    }

    @Test
    void apictureNamedCsv() {
        byte[] png = new byte[5000];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, 0, png, 0, 12);
        refused("logo.csv", png);
    }

    @Test
    void anEmptyFile() {
        refused("customers.csv", new byte[0]);
        refused("customers.csv", "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anotherEncoding() {
        refused("customers.csv", "name,city\nCafé Zoë,Köln\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void gb18030IsRecognisedAsExcelInChinaWritesIt() {
        String name = Customers.name("广东顺德㑇家电");
        JsonNode job = Importing.run(
                rest, "客户.csv", ("客户名称,城市,备注\r\n" + name + ",佛山,𠮷字\r\n").getBytes(Charset.forName("GB18030")), null);
        assertEquals("done", Importing.state(job), job::toString);
        assertEquals(1, Importing.count(job, "created"), job::toString);
        expected++;
        JsonNode item = Customers.list(rest, Map.of("filter", "name=='" + name + "'"))
                .json()
                .path("items")
                .get(0);
        assertEquals("佛山", item.path("city").asText());
        assertEquals("𠮷字", item.path("notes").asText());
    }

    @Test
    void formulasAreNeverTakenAsSuch() {
        String name = Customers.name("公式");
        JsonNode job = Importing.run(
                rest,
                "customers.csv",
                ("name,city,notes\n\"=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\",x,\n" + name + ",杭州,@SUM(A1)\n")
                        .getBytes(StandardCharsets.UTF_8),
                null);
        // row by row: what begins like a formula is refused with a reason, or kept as harmless text
        long created = Importing.count(job, "created");
        expected += created;
        assertTrue(
                created + Importing.count(job, "refused") == 2
                        || Importing.state(job).equals("failed"),
                job::toString);
        assertTrue(
                job.path("errorCount").asLong() > 0
                        || !job.path("message").asText().isBlank(),
                job::toString);
    }

    @Test
    void aCellOfTenMegabytes() {
        refused("customers.csv", ("name,city\n巨大," + "大".repeat(10 << 20) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void halfARow() {
        refusedOrRowRefused("customers.csv", "name,city,phone\nA,B,C\nD,\"half of".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void halfAnExcelFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("x");
            for (int i = 0; i < 1000; i++) {
                sheet.value(i, 0, i == 0 ? "name" : "Half " + i);
            }
        }
        byte[] whole = bytes.toByteArray();
        refused("customers.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void aBombOfAnArchive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 512; i++) {
                zip.write(zeros);
            }
        }
        refused("customers.xlsx", bytes.toByteArray());
    }

    @Test
    void rowsWithoutANameAreRefusedOneByOne() {
        String name = Customers.name("有名");
        Reply accepted = rest.upload(
                Importing.PATH,
                "customers.csv",
                ("name,city,employees\n" + name + ",长沙,10\n,无名城,5\n" + name + "2,长沙,abc\n")
                        .getBytes(StandardCharsets.UTF_8),
                null);
        JsonNode job = Importing.end(rest, accepted);
        assertEquals("done", Importing.state(job), job::toString);
        assertEquals(1, Importing.count(job, "created"), job::toString);
        assertEquals(2, Importing.count(job, "refused"), job::toString);
        expected++;
        String errors = rest.with("Accept", "text/csv")
                .get(accepted.header("Location").replaceFirst("^https?://[^/]+", "") + "/errors.csv")
                .expect(200)
                .body();
        assertTrue(errors.lines().count() >= 3, errors);
        assertTrue(errors.contains("abc"), errors);
    }

    @Test
    void columnsThatNobodyKnows() {
        refused("customers.csv", "foo,bar\n1,2\n".getBytes(StandardCharsets.UTF_8));
        Reply wrong = rest.upload(
                Importing.PATH,
                "customers.csv",
                "name\nX\n".getBytes(StandardCharsets.UTF_8),
                Importing.options(Map.of("name", "nonsense"), "skip", false));
        assertTrue(wrong.status() == 422 || wrong.status() == 202, wrong.body());
        if (wrong.status() == 202) {
            assertEquals("failed", Importing.state(Importing.end(rest, wrong)));
        }
    }

    @Test
    void whoMayNotImportIsToldBeforeAnythingIsRead() {
        rest.as("keeper")
                .upload(Importing.PATH, "x.csv", "name\nX\n".getBytes(StandardCharsets.UTF_8), null)
                .expectProblem(403);
    }

    @Test
    void anImportWithoutAFileIsRefused() {
        rest.send("POST", Importing.PATH, "multipart/form-data; boundary=x", "--x--\r\n".getBytes())
                .expectProblem(422);
        Reply broken = rest.send(
                "POST",
                Importing.PATH,
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname\nhal".getBytes());
        assertTrue(broken.status() == 400 || broken.status() == 422, broken.body());
    }

    /** At once with 422, or by a job that failed; in both cases with words that a person understands. */
    private void refused(String name, byte[] file) {
        Reply reply = rest.upload(Importing.PATH, name, file, null);
        if (reply.status() == 202) {
            JsonNode job = Importing.end(rest, reply);
            assertEquals("failed", Importing.state(job), job::toString);
            readable(job.path("message").asText());
        } else {
            JsonNode problem = reply.expectProblem(reply.status());
            assertTrue(reply.status() == 422 || reply.status() == 413, reply.body());
            readable(problem.path("errors")
                    .findPath("message")
                    .asText(problem.path("detail").asText()));
        }
    }

    private void refusedOrRowRefused(String name, byte[] file) {
        Reply reply = rest.upload(Importing.PATH, name, file, null);
        if (reply.status() != 202) {
            reply.expectProblem(422);
            return;
        }
        JsonNode job = Importing.end(rest, reply);
        if (Importing.state(job).equals("done")) {
            assertTrue(Importing.count(job, "refused") > 0, job::toString);
            expected += Importing.count(job, "created");
        }
    }

    private static void readable(String message) {
        assertFalse(message.isBlank(), "no message");
        assertFalse(message.contains("Exception") || message.contains("org."), message);
    }
}
