package org.tesseracrm.itests.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.itests.harness.AllowInLog;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Database;
import org.tesseracrm.itests.harness.OperatorTile;
import org.tesseracrm.itests.harness.OtherVersion;
import org.tesseracrm.itests.harness.Project;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;
import org.tesseracrm.itests.rest.Customers;

/** A module is uploaded, installed and changed; a version that does not come up leaves the one before it in its place. */
@RunningServer
@AllowInLog(
        value = {"itupload", "Nobody has signed it"},
        because = "versions that cannot run say why, and the console writes down what a command refused")
class UploadedModulesTest {
    private static final String MODULES = "/api/v1/operator/modules";
    private static final String UPLOADS = MODULES + "/uploads";
    private static final String MODULE = "itupload";
    private static final String TILE = MODULES + "/" + MODULE;
    private static final String BUNDLE = "org.tesseracrm.itests." + MODULE;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TABLE =
            "<createTable tableName='itupload_one'><column name='id' type='INT'/></createTable>";
    private static final String COLUMN =
            "<addColumn tableName='itupload_one'><column name='note' type='VARCHAR(20)'/></addColumn>";
    private static final String SECOND_TABLE =
            "<createTable tableName='itupload_two'><column name='id' type='INT'/></createTable>";
    private static final String FIRST = Project.VERSION.replace("-", ".");
    private static final String BROKEN = "<dropColumn tableName='itupload_missing' columnName='id'/>";

    private final Server server;
    private final Rest operator;
    private final Rest boss;

    UploadedModulesTest(Server server, Rest rest) {
        this.server = server;
        operator = rest.asOperator();
        boss = rest.as("boss");
    }

    @AfterEach
    void clean() throws SQLException {
        server.console().run("system:property tessera.moduleStartSeconds ''", SOON);
        Reply module = operator.get(TILE);
        if (module.status() == 200) {
            if (server.probe().bundles().stream().anyMatch(each -> each.endsWith(" " + BUNDLE))) {
                act("remove", "", "done");
            }
            module.json().path("versions").forEach(each -> operator.delete(
                            UPLOADS + "/" + MODULE + "/" + each.path("version").asText())
                    .expect(204));
        }
        try (Connection database = Database.of(server).connect();
                Statement statement = database.createStatement()) {
            statement.execute("drop table if exists itupload_one, itupload_two, databasechangelog_itupload");
            statement.execute("delete from tessera_migration where unit = '" + MODULE + "'");
        }
    }

    @Test
    void aVersionThatFailsLeavesTheOneBefore() throws SQLException {
        server.console().run("system:property tessera.moduleStartSeconds 4", SOON);
        upload(tile("1.0.0", TABLE));
        assertEquals("available", operator.get(TILE).expect(200).text("state"));
        act("install", "1.0.0", "done");
        use();

        upload(tile("2.0.0", TABLE, COLUMN));
        JsonNode plan = operator.post(TILE + "/plans", Map.of("action", "change", "version", "2.0.0"))
                .expect(200)
                .json();
        assertEquals("## 2.0.0\n- what 2.0.0 brings", plan.path("changes").asText());
        assertEquals(List.of("remove", "install"), plan.path("own").findValuesAsText("effect"), plan::toString);
        assertEquals(0, plan.path("others").size(), plan::toString);
        server.probe().events();
        act("change", "2.0.0", "done");
        runs("2.0.0");

        fails(tile("3.0.0", TABLE, COLUMN).with("Import-Package", "org.tesseracrm.itests.nobody.offers"), "nobody");
        fails(tile("3.1.0", TABLE, COLUMN).with("It-Start", "throws"), "thrown on purpose");
        fails(tile("3.2.0", TABLE, COLUMN).with("It-Start", "loops"), " 4 ");
        // the only way back in time is that which the tables allow
        JsonNode refused = operator.post(TILE + "/actions", Map.of("action", "change", "version", "1.0.0"))
                .expectProblem(409);
        assertTrue(refused.path("detail").asText().contains("master.xml::2::it"), refused::toString);
        upload(tile("2.1.0", TABLE, COLUMN));
        act("change", "2.1.0", "done");
        act("change", "2.0.0", "done");
        String migration = fails(tile("4.0.0", TABLE, COLUMN, SECOND_TABLE, BROKEN), "itupload_missing");
        assertTrue(migration.contains("master.xml::3::it"), "what stays is named: " + migration);
        operator.delete(UPLOADS + "/" + MODULE + "/2.0.0").expectProblem(409);

        List<String> foreign = server.probe().events().stream()
                .filter(each -> !each.endsWith(" " + BUNDLE))
                .toList();
        assertEquals(List.of(), foreign, "bundles of others moved");
        act("remove", "", "done");
        assertEquals(1, Database.of(server).number("select count(*) from itupload_one"), "its data is kept");
        // what the failed version left behind does not keep it from coming again
        act("install", "2.0.0", "done");
        runs("2.0.0");
    }

    /** Neither while it goes nor while it comes is a module that is exchanged said not to be there. */
    @Test
    void whoAsksWhileAVersionIsExchangedIsToComeAgain() {
        OperatorTile tile = new OperatorTile(operator, "announcements");
        tile.upload(OtherVersion.of(Project.bundle("announcements"), "1.0.1")).expect(201);
        try {
            tile.act("install", FIRST, "done");
            boss.put("/api/v1/core/modules/announcements", Map.of("enabled", true))
                    .expect(200);
            Await.until(
                    "the module to answer",
                    SOON,
                    () -> boss.get("/api/v1/announcements/announcements").status() == 200);
            try (Steady into = Steady.exchanged(boss, "/api/v1/announcements/announcements")) {
                into.awaitMore();
                tile.act("change", "1.0.1", "done");
                into.awaitMore();
                tile.act("restart", "done");
                tile.act("change", FIRST, "done");
                into.awaitMore();
                assertEquals(List.of(), into.failures());
                assertTrue(into.times(503) > 0, "nobody was told to come again");
            }
        } finally {
            tile.act("remove", "done");
            tile.discard("1.0.1");
        }
    }

    @Test
    void whatIsNotCleanIsRefusedInWords() {
        UploadedTile tile = tile("1.0.0", TABLE);
        assertEquals("untrusted", refusal(send(tile.jar(), null)));
        assertEquals("notZip", refusal(send("no zip".getBytes(StandardCharsets.UTF_8), true)));
        assertEquals("noVersion", refusal(send(tile.with("Bundle-Version", "").jar(), true)));
        assertEquals("noModule", refusal(send(tile.with("Tessera-Module", "").jar(), true)));
        assertEquals(
                "reserved", refusal(send(tile.with("Tessera-Module", "core").jar(), true)));
        assertEquals(
                "nameTaken",
                refusal(send(
                        tile.with("Bundle-SymbolicName", "org.tesseracrm.core").jar(), true)));
        assertEquals(
                "otherProvider",
                refusal(send(tile.with("Tessera-Module", "contacts").jar(), true)));
        operator.get(TILE).expectProblem(404);

        upload(tile);
        assertEquals("versionThere", refusal(send(tile.jar(), true)));
        assertFalse(operator.get(UPLOADS + "/" + MODULE + "/1.0.0")
                .expect(200)
                .text("version")
                .isEmpty());
    }

    @Test
    void theConsoleHasItToo(@TempDir Path folder) throws IOException {
        Path jar = Files.write(folder.resolve("tile.jar"), tile("1.0.0", TABLE).jar());
        String refused = server.console().run("crm:module-upload " + jar, SOON);
        assertTrue(refused.contains("Nobody has signed it"), refused);
        String taken = server.console().run("crm:module-upload --unsigned " + jar, SOON);
        assertTrue(taken.contains("Taken: itupload 1.0.0, unsigned"), taken);
        server.console().run("crm:module-install itupload 1.0.0", SOON);
        upload(tile("2.0.0", TABLE, COLUMN));
        String plan = server.console().run("crm:module-change --dry-run itupload 2.0.0", SOON);
        assertTrue(plan.contains("what 2.0.0 brings") && plan.contains("INSTALL " + BUNDLE + " 2.0.0"), plan);
        server.console().run("crm:module-remove itupload", SOON);
        String gone = server.console().run("crm:module-discard itupload 1.0.0", SOON);
        assertTrue(gone.contains("Deleted."), gone);
    }

    @Test
    void nobodyButTheOperatorUploads() {
        boss.upload(UPLOADS, "tile.jar", tile("1.0.0", TABLE).jar(), Map.of("unsigned", true))
                .expectProblem(403);
        boss.delete(UPLOADS + "/announcements/1.0.0").expectProblem(403);
        boss.get(MODULES + "/trusted-keys").expectProblem(403);
        operator.get(MODULES + "/trusted-keys").expect(200);
    }

    /** Somebody has it and puts something into it. */
    private void use() throws SQLException {
        boss.put("/api/v1/core/modules/" + MODULE, Map.of("enabled", true)).expect(200);
        try (Connection database = Database.of(server).connect();
                Statement statement = database.createStatement()) {
            statement.execute("insert into itupload_one (id) values (7)");
        }
    }

    private void runs(String version) {
        JsonNode now = operator.get(TILE).expect(200).json();
        assertEquals("running", now.path("state").asText(), now::toString);
        assertEquals(version, now.path("version").asText(), now::toString);
        assertEquals(1, Database.of(server).number("select count(*) from itupload_one where id = 7 and note is null"));
        boss.put("/api/v1/core/modules/" + MODULE, Map.of("enabled", true)).expect(200);
        boss.get(Customers.PATH + "?limit=1").expect(200);
    }

    /** @return what the operator is told */
    private String fails(UploadedTile tile, String because) {
        upload(tile);
        JsonNode job = act("change", tile.version(), "failed");
        String told = job.path("message").asText();
        assertTrue(told.contains(because), told);
        Map<String, String> problems = new HashMap<>();
        operator.get(TILE)
                .expect(200)
                .json()
                .path("versions")
                .forEach(each -> problems.put(
                        each.path("version").asText(), each.path("problem").asText()));
        assertTrue(problems.get(tile.version()).contains(because), problems::toString);
        assertEquals("", problems.get("2.0.0"));
        runs("2.0.0");
        return told;
    }

    private static UploadedTile tile(String version, String... changes) {
        return new UploadedTile(MODULE, version, List.of(changes), Map.of());
    }

    private void upload(UploadedTile tile) {
        JsonNode taken = send(tile.jar(), true).expect(201).json();
        assertEquals(tile.version(), taken.path("version").asText(), taken::toString);
        assertEquals("none", taken.path("signature").asText(), taken::toString);
    }

    private Reply send(byte[] file, Boolean unsigned) {
        return operator.upload(UPLOADS, "tile.jar", file, unsigned == null ? null : Map.of("unsigned", unsigned));
    }

    private static String refusal(Reply reply) {
        // it may name bundles: who sends them knows them
        JsonNode problem = reply.expect(422).json();
        assertFalse(problem.at("/errors/0/message").asText().isBlank(), problem::toString);
        return problem.at("/errors/0/code").asText();
    }

    private JsonNode act(String action, String version, String end) {
        return new OperatorTile(operator, MODULE).act(action, version, end);
    }
}
