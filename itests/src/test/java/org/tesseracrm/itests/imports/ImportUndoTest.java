package org.tesseracrm.itests.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.rest.Customers;

/** Imports that are paused, resumed, cancelled and taken back, over REST. */
@RunningServer
class ImportUndoTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Rest chief;

    ImportUndoTest(Rest rest) {
        chief = OwnCompany.make(rest).chief();
        chief.put("/api/v1/core/modules/contacts", Map.of("enabled", true)).expect(200);
    }

    @Test
    void anUndoRemovesRestoresAndLeavesWhatWasChangedSince() {
        String known = created("老客户", "南京");
        String edited = created("再改客户", "南京");
        JsonNode job = Importing.run(
                chief,
                "x.csv",
                "name,city,parent\n老客户,武汉,新客户\n再改客户,武汉,\n新客户,上海,总公司\n总公司,上海,\n留下客户,上海,\n"
                        .getBytes(StandardCharsets.UTF_8),
                Importing.options(Map.of(), "update", false));
        assertEquals(3, Importing.count(job, "created"), job::toString);
        assertEquals(2, Importing.count(job, "updated"), job::toString);
        assertEquals("新客户", one("老客户").path("parentName").asText());
        String stays = one("留下客户").path("id").asText();
        rename(stays, "留下客户二");
        rename(edited, "再改客户二");

        JsonNode undo = Importing.end(chief, chief.post(path(job) + "/undo", Map.of()));

        assertEquals("done", Importing.state(undo), undo::toString);
        assertEquals(2, Importing.count(undo, "removed"), undo::toString);
        assertEquals(1, Importing.count(undo, "reverted"), undo::toString);
        assertEquals(2, Importing.count(undo, "kept"), undo::toString);
        JsonNode restored = chief.get(Customers.PATH + "/" + known).expect(200).json();
        assertEquals("南京", restored.path("city").asText());
        assertTrue(restored.path("parentId").isNull(), restored::toString);
        assertEquals(3, Customers.count(chief));
        String errors = chief.with("Accept", "text/csv")
                .get(path(undo) + "/errors.csv")
                .expect(200)
                .body();
        assertTrue(errors.contains("再改客户二") && errors.contains("留下客户二"), errors);
        chief.post(path(job) + "/undo", Map.of()).expectProblem(409);
    }

    @Test
    void aPausedImportGoesOnAndACancelledOneStaysOrIsTakenBack() {
        long before = Customers.count(chief);
        Reply first = start("甲", 30_000);
        String job = pausedOnItsWay(first);
        long stood = chief.get(job).expect(200).json().path("done").asLong();
        assertTrue(stood > 0 && stood < 30_000, "paused at " + stood);
        assertEquals(before + stood, Customers.count(chief));
        chief.post(job + "/resume", Map.of()).expect(200);
        JsonNode ended = Importing.end(chief, first);
        assertEquals(30_000, Importing.count(ended, "created"), ended::toString);
        assertEquals(before + 30_000, Customers.count(chief));
        chief.post(job + "/resume", Map.of()).expectProblem(409);

        Reply second = start("乙", 30_000);
        String kept = pausedOnItsWay(second);
        long in = chief.get(kept).expect(200).json().path("done").asLong();
        chief.post(kept + "/cancel?keep=true", Map.of()).expect(200);
        assertEquals("cancelled", Importing.state(Importing.end(chief, second)));
        assertEquals(before + 30_000 + in, Customers.count(chief));

        Reply third = start("丙", 30_000);
        String back = pausedOnItsWay(third);
        chief.post(back + "/cancel", Map.of()).expect(200);
        assertEquals("cancelled", Importing.state(Importing.end(chief, third)));
        assertEquals(before + 30_000 + in, Customers.count(chief));
    }

    private String pausedOnItsWay(Reply accepted) {
        String job = accepted.expect(202).header("Location").replaceFirst("^https?://[^/]+", "");
        Await.until(
                "the import to be on its way",
                PATIENCE,
                () -> chief.get(job).expect(200).json().path("done").asLong() > 0);
        chief.post(job + "/pause", Map.of()).expect(200);
        return Await.value(
                "the pause",
                PATIENCE,
                () -> chief.get(job).expect(200).json().path("state").asText().equals("paused")
                        ? Optional.of(job)
                        : Optional.empty());
    }

    private Reply start(String mark, int rows) {
        String file = IntStream.range(0, rows)
                .mapToObj(row -> mark + row + "有限公司")
                .collect(Collectors.joining("\n", "name\n", "\n"));
        return chief.upload(
                Importing.PATH,
                "many.csv",
                file.getBytes(StandardCharsets.UTF_8),
                Importing.options(Map.of("name", "name"), "skip", false));
    }

    private static String path(JsonNode job) {
        return "/api/v1/core/jobs/" + job.path("id").asText();
    }

    private String created(String name, String city) {
        return chief.post(Customers.PATH, Map.of("name", name, "city", city))
                .expect(201)
                .text("id");
    }

    private void rename(String id, String name) {
        Reply now = chief.get(Customers.PATH + "/" + id).expect(200);
        chief.patch(Customers.PATH + "/" + id, now.header("ETag"), Map.of("name", name))
                .expect(200);
    }

    private JsonNode one(String name) {
        return Customers.list(chief, Map.of("filter", "name=='" + name + "'"))
                .expect(200)
                .json()
                .path("items")
                .get(0);
    }
}
