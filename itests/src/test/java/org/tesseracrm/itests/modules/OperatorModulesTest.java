package org.tesseracrm.itests.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.itests.harness.AllowInLog;
import org.tesseracrm.itests.harness.OperatorTile;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;
import org.tesseracrm.itests.rest.Customers;

/** The operator lays and lifts modules; what cannot run is put in quarantine, and everything else goes on. */
@RunningServer
@AllowInLog(
        value = {
            "org\\.tesseracrm\\.itests\\.itthrows",
            "Module itunresolved cannot",
            "databaseChangeLog",
            "tables of itmigrates"
        },
        because = "modules that cannot run say why")
class OperatorModulesTest {
    private static final String MODULES = "/api/v1/operator/modules";
    private static final String TILE = MODULES + "/announcements";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Server server;
    private final Rest operator;
    private final Rest boss;

    OperatorModulesTest(Server server, Rest rest) {
        this.server = server;
        operator = rest.asOperator();
        boss = rest.as("boss");
    }

    @BeforeEach
    @AfterEach
    void lifted() {
        if (server.probe().isInstalled("announcements")) {
            server.probe().uninstall("announcements");
        }
    }

    @Test
    void aDryRunNamesWhatMovesAndOnlyThatMoves() {
        JsonNode plan = operator.post(TILE + "/plans", Map.of("action", "install"))
                .expect(200)
                .json();
        assertEquals("org.tesseracrm.announcements", plan.at("/own/0/bundle").asText(), plan::toString);
        assertEquals(0, plan.path("others").size(), plan::toString);
        assertFalse(server.probe().isInstalled("announcements"), "a dry run does nothing");
        server.probe().events();

        act("announcements", "install", "done");
        assertEquals("running", operator.get(TILE).expect(200).text("state"));
        operator.post(TILE + "/actions", Map.of("action", "install")).expectProblem(409);
        act("announcements", "restart", "done");
        act("announcements", "remove", "done");

        List<String> foreign = server.probe().events().stream()
                .filter(each -> !each.endsWith(" org.tesseracrm.announcements"))
                .toList();
        assertEquals(List.of(), foreign, "bundles of others moved");
        assertEquals("available", operator.get(TILE).expect(200).text("state"));
    }

    @Test
    void theConsoleHasItToo() {
        String plan = server.console().run("crm:module-install --dry-run announcements", SOON);
        assertTrue(plan.contains("INSTALL org.tesseracrm.announcements"), plan);
        server.console().run("crm:module-install announcements", SOON);
        String list = server.console().run("crm:module-list", SOON);
        assertTrue(list.lines().anyMatch(line -> line.contains("announcements") && line.contains("RUNNING")), list);
        server.console().run("crm:module-remove announcements", SOON);
        assertFalse(server.probe().isInstalled("announcements"));
    }

    @Test
    void nobodyButTheOperatorSeesOrDoesIt() {
        boss.get(MODULES).expectProblem(403);
        boss.post(TILE + "/plans", Map.of("action", "install")).expectProblem(403);
        boss.post(TILE + "/actions", Map.of("action", "install")).expectProblem(403);
        operator.post(MODULES + "/nonsense/actions", Map.of("action", "install"))
                .expectProblem(404);
    }

    @Test
    void whatCannotRunIsPutInQuarantineWithItsReason(@TempDir Path folder) {
        Path repository = BrokenTiles.write(folder);
        server.console().run("feature:repo-add " + repository.toUri(), SOON);
        try {
            for (String module : BrokenTiles.ALL.keySet()) {
                JsonNode job = act(module, "install", "failed");
                JsonNode now = operator.get(MODULES + "/" + module).expect(200).json();
                assertEquals("quarantined", now.path("state").asText(), now::toString);
                assertEquals(job.path("message").asText(), now.path("problem").asText());
                assertFalse(now.path("problem").asText().isBlank());
                assertTrue(
                        server.probe().bundles().stream().noneMatch(each -> each.endsWith("." + module)),
                        module + " is taken out again");
                boss.get(Customers.PATH + "?limit=1").expect(200);
            }
            JsonNode plan = operator.post(MODULES + "/itunresolved/plans", Map.of("action", "install"))
                    .expect(200)
                    .json();
            assertTrue(plan.path("problem").asText().contains("org.tesseracrm.itests.nobody.offers"), plan::toString);
        } finally {
            server.console().run("feature:repo-remove " + repository.toUri(), SOON);
        }
    }

    private JsonNode act(String module, String action, String end) {
        return new OperatorTile(operator, module).act(action, end);
    }
}
