package org.tesseracrm.itests.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;

/** Files on their way in and out: on every path that takes or gives one. */
@RunningServer
class ExportsTest {
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";
    private static final List<String> FORMULAS = List.of(
            "=HYPERLINK(\"http://evil.example\")",
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "\t=1+1",
            "\r=1+1",
            "＝1+1",
            "=cmd|' /C calc'!A0");
    private static final List<String> NAMES = List.of(
            "rows.CSV",
            "rows.cSv",
            "rows.csv.exe",
            "rows.exe.csv",
            "rows.PhP.csv",
            "rows.csv.JsP",
            "rows.csv.",
            "rows.csv%00.html",
            "rows.html",
            "rows.SVG",
            "../../../../leak-traversal.csv",
            "..\\\\..\\\\leak-traversal.csv",
            "/tmp/leak-traversal.csv",
            "CON.csv",
            "a".repeat(250) + ".csv",
            "<img src=x onerror=alert(1)>.csv",
            ".htaccess");
    private static final Set<String> ENDED = Set.of("done", "failed", "cancelled");

    private final Server server;
    private final Scene scene;
    private final Rest peer;

    ExportsTest(Server server) {
        this.server = server;
        scene = Scene.of(server);
        peer = scene.cast.person(Cast.PEER);
    }

    private List<Operation> imports() {
        List<Operation> imports = scene.api.imports().toList();
        assertFalse(imports.isEmpty(), "nothing imports any more");
        return imports;
    }

    /** What came in as a formula leaves as text, in every file for spreadsheets that there is. */
    @Test
    void cellsThatBeginLikeFormulasAreDefused() {
        List<String> dangerous = new ArrayList<>();
        for (Operation upload : imports()) {
            Rest person = whoMay(upload);
            JsonNode job = ended(
                    person,
                    person.upload(upload.path(), "rows.csv", formulas(), Map.of("dryRun", true))
                            .expect(202));
            for (Operation file : scene.api.reads().filter(ExportsTest::isSheet).toList()) {
                Map<String, String> params =
                        Refs.otherwise(job.path("id").asText()).params(file);
                Reply reply = person.with("Accept", "*/*").get(file.path(params));
                assertTrue(reply.status() == 200 || reply.status() == 404, reply::toString);
                cells(reply.body()).stream()
                        .filter(cell -> !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0)
                        .forEach(cell -> dangerous.add(file + ": " + cell));
                assertTrue(reply.header("X-Content-Type-Options").equals("nosniff"), "nosniff of " + file);
            }
        }
        assertEquals(List.of(), dangerous);
    }

    private static boolean isSheet(Operation operation) {
        return operation.answers().stream().anyMatch(each -> each.contains("csv"));
    }

    private static byte[] formulas() {
        StringBuilder rows = new StringBuilder("name,customer,email,employees\n");
        for (String each : FORMULAS) {
            String cell = '"' + each.replace("\"", "\"\"") + '"';
            rows.append(String.join(",", cell, cell, cell, cell)).append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The cells of a sheet, by the quoting that all spreadsheets know. */
    private static List<String> cells(String csv) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : csv.replace("\ufeff", "").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ';' || c == '\n' || c == '\r')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** A name that a row of a file has in common with a hidden record is as good as any other. */
    @Test
    void importsDoNotTellWhatIsThere() {
        List<String> differences = new ArrayList<>();
        String hidden = scene.hidden.marker();
        String absent = hidden.replace("zqhidden", "zqabsent");
        for (Operation upload : imports()) {
            for (String duplicates : List.of("skip", "update", "create")) {
                String one = outcome(upload, hidden, duplicates);
                String other = outcome(upload, absent, duplicates);
                if (!one.replace(hidden, absent).equals(other)) {
                    differences.add(upload + " " + duplicates + ":\n hidden " + one + "\n absent " + other);
                }
            }
        }
        assertEquals(List.of(), differences);
    }

    private String outcome(Operation upload, String name, String duplicates) {
        byte[] rows =
                ("name,customer,parent\n" + name + "," + name + "," + name + "x\n").getBytes(StandardCharsets.UTF_8);
        Reply reply = peer.upload(upload.path(), "rows.csv", rows, Map.of("dryRun", true, "duplicates", duplicates));
        if (reply.status() != 202) {
            return reply.status() + reply.body();
        }
        JsonNode job = ended(peer, reply);
        String errors = peer.get("/api/v1/core/jobs/" + job.path("id").asText() + "/errors")
                .body();
        return job.path("state") + " " + job.path("result") + " " + errors.replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    /** Whatever a file is called: it is taken for what it is, or refused; no file of that name is ever there. */
    @Test
    void namesOfUploadsAreOnlyNames() throws IOException {
        List<String> wrong = new ArrayList<>();
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        for (Operation upload : scene.api.writes().filter(Operation::isForm).toList()) {
            Map<String, String> params = scene.links
                    .refs()
                    .with("users", scene.cast.userId(Cast.PEER))
                    .params(upload);
            for (String name : NAMES) {
                Reply reply = peer.upload(upload.path(params), name, page, Map.of("dryRun", true));
                if (reply.status() == 202) {
                    ended(peer, reply);
                } else if (reply.status() < 400 || reply.status() >= 500) {
                    wrong.add(upload + " took " + name + ": " + reply.status() + " " + reply.body());
                }
                if (reply.body().contains("Exception")
                        || reply.body().contains(server.data().toString())) {
                    wrong.add(upload + " with " + name + " tells of the inside: " + reply.body());
                }
            }
        }
        try (Stream<Path> files = Files.walk(server.data())) {
            files.map(each -> each.getFileName().toString())
                    .filter(each -> NAMES.contains(each) || each.contains("leak-traversal"))
                    .forEach(wrong::add);
        }
        assertTrue(Files.notExists(Path.of("/tmp/leak-traversal.csv")), "a file was written where its name said");
        assertEquals(List.of(), wrong);
    }

    /** Some imports are the administrator's. */
    private Rest whoMay(Operation upload) {
        int status = peer.upload(upload.path(), "none.csv", new byte[0], null).status();
        return status == 403 ? scene.cast.person("administrator without boss") : peer;
    }

    private static JsonNode ended(Rest person, Reply accepted) {
        String job = accepted.header("Location").replaceFirst("^https?://[^/]+", "");
        return Await.value("the end of " + job, Duration.ofSeconds(60), () -> {
            JsonNode state = person.get(job).expect(200).json();
            return ENDED.contains(state.path("state").asText()) ? Optional.of(state) : Optional.empty();
        });
    }
}
