package org.tesseracrm.itests.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.rest.Customers;

/** Compares what writers were promised with what is there. */
final class Books {
    private Books() {}

    /** Every acknowledged row is there, once, whole; and nothing that nobody asked for. */
    static void balance(Rest rest, Writers writers) {
        List<JsonNode> stored = Customers.walk(
                rest, Map.of("filter", "name=='" + writers.prefix() + "*'", "limit", "500", "sort", "id"));
        Map<String, String> ids = new HashMap<>();
        for (JsonNode each : stored) {
            String name = each.path("name").asText();
            assertTrue(writers.attempted().contains(name), () -> "nobody wrote " + name);
            assertEquals(null, ids.put(name, each.path("id").asText()), () -> name + " is there twice");
            assertEquals("苏州", each.path("city").asText(), () -> name + " is half-written");
            assertEquals("customer", each.path("kind").asText(), () -> name + " is half-written");
        }
        List<String> lost = writers.acknowledged().entrySet().stream()
                .filter(each -> !each.getValue().equals(ids.get(each.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), lost, "acknowledged and lost");
    }
}
