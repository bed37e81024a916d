package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** Many changes at once: all or nothing, or each for itself. */
@RunningServer
class BulkTest {
    private static final String BULK = Customers.PATH + "/bulk";

    private final Rest rest;

    BulkTest(Rest rest) {
        this.rest = rest.as("sales2");
    }

    @Test
    void oneWrongItemStopsThemAll() {
        String good = Customers.name("批量");
        Reply refused = rest.post(BULK, items(List.of(create(good), create(""))));
        refused.expectProblem(422);
        assertEquals(0, Customers.named(rest, good));
    }

    @Test
    void whereAskedForEachStandsForItself() {
        String good = Customers.name("批量");
        JsonNode answer = rest.post(BULK + "?partial=true", items(List.of(create(good), create(""))))
                .expect(200)
                .json()
                .path("items");
        assertTrue(answer.get(0).path("done").asBoolean(), answer::toString);
        assertFalse(answer.get(1).path("done").asBoolean(), answer::toString);
        assertEquals("name", answer.get(1).path("errors").get(0).path("field").asText());
        assertEquals(1, Customers.named(rest, good));
    }

    @Test
    void aThousandAreTakenAndOneMoreIsNot() {
        String mark = Customers.name("千");
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            items.add(create(mark + "-" + i));
        }
        JsonNode answer = rest.post(BULK, items(items)).expect(200).json().path("items");
        assertEquals(1000, answer.size());
        items.add(create(mark + "-1000"));
        int refused = rest.post(BULK, items(items)).status();
        assertTrue(refused == 422 || refused == 413, () -> "1,001 items answered " + refused);
        assertEquals(
                1000,
                Customers.walk(rest, Map.of("limit", "500", "filter", "name=='" + mark + "-*'"))
                        .size());
        List<Map<String, Object>> gone = new ArrayList<>();
        answer.forEach(each ->
                gone.add(Map.of("action", "delete", "id", each.path("id").asText())));
        rest.post(BULK, items(gone)).expect(200);
        assertEquals(
                0,
                Customers.walk(rest, Map.of("limit", "500", "filter", "name=='" + mark + "-*'"))
                        .size());
    }

    private static Map<String, Object> create(String name) {
        return Map.of("action", "create", "record", Map.of("name", name));
    }

    private static Map<String, Object> items(List<Map<String, Object>> items) {
        return Map.of("items", items);
    }
}
