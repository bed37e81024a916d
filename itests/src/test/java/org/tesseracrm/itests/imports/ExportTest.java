package org.tesseracrm.itests.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.rest.Customers;

/** Exports over REST: what the list shows, to who may, and back in again. */
@RunningServer
class ExportTest {
    private static final String PATH = Customers.PATH + "/exports";

    private final Rest rest;

    ExportTest(Rest rest) {
        this.rest = rest;
    }

    @Test
    void whatTheListShowsIsExportedAndTakenInAgainAsItWas() {
        Rest chief = OwnCompany.make(rest).chief();
        chief.put("/api/v1/core/modules/contacts", Map.of("enabled", true)).expect(200);
        List.of("=乙公司", "甲公司", "丙公司").forEach(name -> chief.post(
                        Customers.PATH,
                        Map.of(
                                "name",
                                name,
                                "city",
                                name.startsWith("丙") ? "上海" : "南京",
                                "employees",
                                12,
                                "phone",
                                "+86 25 8888 1234"))
                .expect(201));

        JsonNode job = Importing.end(
                chief,
                chief.post(
                        PATH,
                        Map.of(
                                "format",
                                "csv",
                                "filter",
                                "city==南京",
                                "sort",
                                "name",
                                "columns",
                                List.of("name", "phone", "employees"))));
        assertEquals("done", Importing.state(job), job::toString);
        assertEquals(2, Importing.count(job, "exported"), job::toString);
        String csv = file(chief, job);
        assertTrue(csv.startsWith("\ufeff"), csv);
        assertEquals(3, csv.lines().count(), csv);
        assertTrue(csv.contains("'=乙公司") && csv.contains("甲公司,'+86 25 8888 1234,12"), csv);

        JsonNode again = Importing.run(
                chief, "back.csv", csv.getBytes(StandardCharsets.UTF_8), Importing.options(Map.of(), "update", false));
        assertEquals(2, Importing.count(again, "skipped"), again::toString);

        JsonNode whole = Importing.end(chief, chief.post(PATH, Map.of()));
        assertEquals(3, Importing.count(whole, "exported"), whole::toString);
        assertTrue(file(chief, whole).startsWith("PK"), "no workbook");
    }

    @Test
    void whoMayNotIsRefusedAndNobodyElseGetsTheFile() {
        rest.as("sales1").post(PATH, Map.of()).expectProblem(403);
        Rest boss = rest.as("boss");
        boss.post(PATH, Map.of("columns", List.of("nonsense"))).expectProblem(422);
        boss.post(PATH, Map.of("filter", "nonsense==1")).expectProblem(422);
        JsonNode job = Importing.end(boss, boss.post(PATH, Map.of("filter", "name==nobody-has-this-name")));
        assertEquals(0, Importing.count(job, "exported"), job::toString);
        rest.as("sales1").get(path(job)).expectProblem(404);
        boss.get(path(job)).expect(200);
    }

    private static String path(JsonNode job) {
        return "/api/v1/core/jobs/" + job.path("id").asText() + "/file";
    }

    private static String file(Rest rest, JsonNode job) {
        return rest.with("Accept", "*/*").get(path(job)).expect(200).body();
    }
}
