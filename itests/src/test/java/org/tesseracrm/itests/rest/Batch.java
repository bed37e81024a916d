package org.tesseracrm.itests.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tesseracrm.itests.harness.Rest;

/** Many customers, made and done away with. */
final class Batch {
    private static final String BULK = Customers.PATH + "/bulk";
    private static final int MOST = 1_000;

    private Batch() {}

    static List<String> customers(Rest owner, int count) {
        String mark = Customers.name("批");
        List<String> ids = new ArrayList<>();
        while (ids.size() < count) {
            List<Map<String, Object>> items = new ArrayList<>();
            for (int i = 0; i < Math.min(MOST, count - ids.size()); i++) {
                items.add(Map.of("action", "create", "record", Map.of("name", mark + "-" + (ids.size() + i))));
            }
            owner.post(BULK, Map.of("items", items))
                    .expect(200)
                    .json()
                    .path("items")
                    .forEach(each -> ids.add(each.path("id").asText()));
        }
        return ids;
    }

    static void delete(Rest owner, List<String> ids) {
        for (int from = 0; from < ids.size(); from += MOST) {
            List<Map<String, Object>> items = new ArrayList<>();
            ids.subList(from, Math.min(from + MOST, ids.size()))
                    .forEach(id -> items.add(Map.of("action", "delete", "id", id)));
            owner.post(BULK, Map.of("items", items)).expect(200);
        }
    }
}
