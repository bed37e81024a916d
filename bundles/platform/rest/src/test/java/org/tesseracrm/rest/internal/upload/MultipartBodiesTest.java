package org.tesseracrm.rest.internal.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.Upload;
import org.tesseracrm.rest.internal.Servlets;
import org.tesseracrm.rest.internal.http.RestRequest;
import org.tesseracrm.rest.internal.json.Json;

class MultipartBodiesTest {
    private static final String END = "--B--\r\n";

    @TempDir
    Path folder;

    private RestRequest request;

    record Options(String mode) {}

    @Test
    void filesTextsAndJsonAreFoundByName() throws IOException {
        Upload upload = read(file("file", "C:\\dir\\客户.csv", "a,b")
                + field("options", "{\"mode\":\"skip\"}")
                + field("note", "备注")
                + END);

        assertEquals("客户.csv", upload.file("file").name());
        assertEquals(3, upload.file("file").size());
        assertEquals("a,b", new String(upload.file("file").open().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals("skip", upload.json("options", Options.class).orElseThrow().mode());
        assertEquals("备注", upload.text("note").orElseThrow());
        assertTrue(upload.json("nothing", Options.class).isEmpty());
    }

    @Test
    void aLargeFileLiesOnTheDiskUntilTheRequestIsOver() throws IOException {
        String content = "x".repeat(500_000);
        Upload upload = read(file("file", "a.csv", content) + END);

        assertEquals(500_000, upload.file("file").size());
        assertEquals(1, Files.list(folder).count());
        request.close();
        assertEquals(0, Files.list(folder).count());
    }

    @Test
    void whatIsMissingOrWrongIsNamed() throws IOException {
        Upload upload = read(field("options", "{\"mod\":1}") + END);

        assertEquals(
                "file",
                assertThrows(ProblemException.class, () -> upload.file("file"))
                        .fields()
                        .get(0)
                        .name());
        assertEquals(
                "mod",
                assertThrows(ProblemException.class, () -> upload.json("options", Options.class))
                        .fields()
                        .get(0)
                        .name());
    }

    @Test
    void aBodyThatBreaksOffIsRefused() {
        for (String body :
                new String[] {"--B\r\n", file("file", "a.csv", "half").substring(0, 90)}) {
            assertEquals(
                    400, assertThrows(ProblemException.class, () -> read(body)).status(), body);
        }
    }

    @Test
    void aTextThatIsAFileIsTooLong() {
        assertEquals(
                422,
                assertThrows(ProblemException.class, () -> read(field("note", "x".repeat(70_000)) + END))
                        .status());
    }

    private Upload read(String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        request = new RestRequest(
                Servlets.request(
                        "POST", "/x", Map.of("Content-Type", "multipart/form-data; boundary=B"), bytes, bytes.length),
                10 << 20);
        return new MultipartBodies(Json.mapper(), folder, () -> request)
                .readFrom(Upload.class, Upload.class, null, MediaType.MULTIPART_FORM_DATA_TYPE, null, null);
    }

    private static String file(String name, String fileName, String content) {
        return "--B\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                + fileName.replace("\\", "\\\\") + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
    }

    private static String field(String name, String content) {
        return "--B\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }
}
