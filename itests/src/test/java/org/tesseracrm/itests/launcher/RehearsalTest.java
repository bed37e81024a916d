package org.tesseracrm.itests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Database;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;
import org.tesseracrm.itests.modules.UploadedTile;

/** A module is tried out on a copy beside a server that runs, which notices nothing of it. */
@RunningServer
class RehearsalTest {
    private static final String MODULE = "itrehearsed";
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String TABLE =
            "<createTable tableName='itrehearsed_one'><column name='id' type='INT'/></createTable>";
    private static final String BROKEN = "<dropColumn tableName='itrehearsed_missing' columnName='id'/>";

    private final Server server;
    private final Rest operator;

    @TempDir
    Path folder;

    RehearsalTest(Server server, Rest rest) {
        this.server = server;
        operator = rest.asOperator();
    }

    @Test
    void aGoodVersionAndABrokenOneAndNothingOfItInProduction() throws IOException, SQLException {
        Path good = Files.write(folder.resolve("good.jar"), tile("1.0.0", TABLE).jar());
        Path broken = Files.write(
                folder.resolve("broken.jar"), tile("2.0.0", TABLE, BROKEN).jar());
        Path work = Files.createDirectory(folder.resolve("work"));
        Path json = folder.resolve("report.json");
        Map<String, Long> rows = rows();
        List<String> bundles = server.probe().bundles();
        JsonNode modules = operator.get("/api/v1/operator/modules").expect(200).json();
        server.probe().events();

        try (Launcher crm = Launcher.of(
                "rehearse",
                "--data",
                server.data().toString(),
                "--work",
                work.toString(),
                "--json",
                json.toString(),
                "--lang",
                "en",
                good.toString(),
                broken.toString())) {
            assertEquals(1, crm.end(LONG), () -> crm.out() + crm.err());
            assertTrue(crm.out().contains("SOMETHING WOULD FAIL"), crm::out);
            assertTrue(crm.out().contains("Production was not touched"), crm::out);
        }

        JsonNode report = new ObjectMapper().readTree(json.toFile());
        works(report.path("trials").path(0));
        fails(report.path("trials").path(1));
        assertTrue(report.path("copy").path("rows").asLong() > 1_000, report::toString);
        assertTrue(report.path("checks").asInt() >= 2, report::toString);
        assertEquals(
                1,
                Stream.of(report.path("findings"))
                        .flatMap(each -> each.findValuesAsText("severity").stream())
                        .filter("FAILURE"::equals)
                        .count(),
                report::toString);
        // the new table, and nothing else
        assertEquals(List.of("itrehearsed_one"), report.path("tables").findValuesAsText("table"), report::toString);

        try (Stream<Path> left = Files.list(work)) {
            assertEquals(List.of(), left.toList(), "the copy is gone");
        }
        assertEquals(List.of(), server.probe().events(), "bundles of production moved");
        assertEquals(new TreeSet<>(bundles), new TreeSet<>(server.probe().bundles()));
        assertEquals(
                modules.findValuesAsText("id"),
                operator.get("/api/v1/operator/modules").expect(200).json().findValuesAsText("id"));
        assertEquals(rows, rows());
        assertFalse(Files.exists(server.data().resolve("modules/" + MODULE)), "nothing was uploaded");
    }

    private static void works(JsonNode trial) {
        assertEquals("INSTALL", trial.path("action").asText(), trial::toString);
        assertTrue(trial.path("done").asBoolean(), trial::toString);
        assertEquals("1.0.0", trial.path("runs").asText(), trial::toString);
        assertTrue(trial.path("migrations").path(0).path("millis").asLong() > 0, trial::toString);
        JsonNode set = trial.path("migrations").path(0).path("changeSets").path(0);
        assertEquals("db/changelog/master.xml::1::it", set.path("name").asText(), trial::toString);
        assertEquals("itrehearsed_one", set.path("tables").path(0).asText(), trial::toString);
    }

    private static void fails(JsonNode trial) {
        assertEquals("CHANGE", trial.path("action").asText(), trial::toString);
        assertFalse(trial.path("done").asBoolean(true), trial::toString);
        assertTrue(trial.path("failure").asText().contains("itrehearsed_missing"), trial::toString);
        assertEquals("1.0.0", trial.path("runs").asText(), "the one before it is back: " + trial);
    }

    /** How many stand in which table. Who comes and goes, and what is done at the moment, is no matter of the rehearsal. */
    private Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection database = Database.of(server).connect();
                Statement statement = database.createStatement()) {
            TreeSet<String> tables = new TreeSet<>();
            try (ResultSet found = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = database() and table_type = 'BASE TABLE'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            tables.removeAll(
                    List.of("core_session", "core_token", "core_sign_in_failure", "core_idempotency", "core_mail"));
            // the search index takes in what waits for it, whenever there is time
            Await.until(
                    "nothing waits for the search index",
                    Duration.ofMinutes(1),
                    () -> Database.of(server).number("select count(*) from core_search_pending") == 0);
            for (String table : tables) {
                rows.put(table, Database.of(server).number("select count(*) from " + table));
            }
        }
        return rows;
    }

    private static UploadedTile tile(String version, String... changes) {
        return new UploadedTile(MODULE, version, List.of(changes), Map.of());
    }
}
