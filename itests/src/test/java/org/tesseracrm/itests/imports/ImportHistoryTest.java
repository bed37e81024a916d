package org.tesseracrm.itests.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.rest.Customers;

/** What an import changed about a record stands in its history, field by field, and so does that it was taken back. */
@RunningServer
class ImportHistoryTest {
    private static final String HISTORY = "/api/v1/core/history/contacts.";

    private final Rest chief;

    ImportHistoryTest(Rest rest) {
        chief = OwnCompany.make(rest).chief();
    }

    private JsonNode newest(String kind, String id) {
        return chief.get(HISTORY + kind + "/" + id)
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }

    private static Map<String, String> changes(JsonNode event) {
        Map<String, String> changes = new HashMap<>();
        event.path("changes")
                .forEach(change -> changes.put(
                        change.path("field").asText(),
                        change.path("before").asText() + ">"
                                + change.path("after").asText()));
        return changes;
    }

    @Test
    void aChangeByAFileAndItsEnd() {
        chief.post(
                        "/api/v1/core/document-types/contacts.customer/fields",
                        Map.of("code", "grade", "kind", "text", "label", "Grade"))
                .expect(201);
        String id = chief.post(Customers.PATH, Map.of("name", "历史客户", "city", "南京", "custom", Map.of("grade", "a")))
                .expect(201)
                .text("id");
        chief.post(Customers.PATH, Map.of("name", "上级客户")).expect(201);
        Instant before = Instant.parse(newest("customer", id).path("at").asText());

        JsonNode job = Importing.run(
                chief,
                "换城市.csv",
                "name,city,Grade,parent\n历史客户,武汉,b,上级客户\n新来客户,上海,c,\n".getBytes(StandardCharsets.UTF_8),
                Map.of("duplicates", "update"));
        assertEquals(1, Importing.count(job, "updated"), job::toString);

        JsonNode items =
                chief.get(HISTORY + "customer/" + id).expect(200).json().path("items");
        assertEquals("换城市.csv", items.path(0).path("file").asText(), items::toString);
        assertEquals(Map.of("parentId", ">上级客户"), changes(items.path(0)), items::toString);
        assertEquals(
                "contacts.customer.changedByImport",
                items.path(1).path("action").asText());
        assertEquals("换城市.csv", items.path(1).path("file").asText());
        assertEquals(Map.of("city", "南京>武汉", "custom.grade", "a>b"), changes(items.path(1)), items::toString);
        assertTrue(items.path(2).path("file").asText().isEmpty(), items::toString);
        JsonNode was = chief.get(HISTORY + "customer/" + id + "/as-of?at=" + before.plusMillis(1))
                .expect(200)
                .json()
                .path("values");
        assertEquals("南京", was.path("city").asText(), was::toString);

        Importing.end(chief, chief.post("/api/v1/core/jobs/" + job.path("id").asText() + "/undo", Map.of()));

        JsonNode back = newest("customer", id);
        assertEquals("contacts.customer.importReverted", back.path("action").asText());
        assertEquals("武汉>南京", changes(back).get("city"), back::toString);
        assertEquals("b>a", changes(back).get("custom.grade"), back::toString);
    }

    @Test
    void ofAContactToo() {
        String customer =
                chief.post(Customers.PATH, Map.of("name", "联系历史客户")).expect(201).text("id");
        String contact = chief.post(
                        "/api/v1/contacts/contacts", Map.of("customerId", customer, "name", "王历史", "title", "经理"))
                .expect(201)
                .text("id");
        JsonNode job = Importing.end(
                chief,
                chief.upload(
                        "/api/v1/contacts/contacts/imports",
                        "人.csv",
                        "customer,name,title\n联系历史客户,王历史,总监\n".getBytes(StandardCharsets.UTF_8),
                        Map.of("duplicates", "update")));
        assertEquals(1, Importing.count(job, "updated"), job::toString);
        JsonNode event = newest("contact", contact);
        assertEquals("人.csv", event.path("file").asText(), event::toString);
        assertEquals(Map.of("title", "经理>总监"), changes(event));
    }
}
