package org.tesseracrm.itests.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;

/** What tests do with customers again and again. */
public final class Customers {
    public static final String PATH = "/api/v1/contacts/customers";

    private Customers() {}

    /** A name that no other test has. */
    public static String name(String prefix) {
        return prefix + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    public static Reply create(Rest rest, String name) {
        return rest.post(PATH, Map.of("name", name)).expect(201);
    }

    public static String path(Reply created) {
        return PATH + "/" + created.text("id");
    }

    public static Reply list(Rest rest, Map<String, String> query) {
        StringBuilder path = new StringBuilder(PATH).append("?");
        query.forEach((key, value) ->
                path.append(key).append('=').append(Rest.encode(value)).append('&'));
        return rest.get(path.substring(0, path.length() - 1));
    }

    /** All pages, by cursor. */
    public static List<JsonNode> walk(Rest rest, Map<String, String> query) {
        List<JsonNode> all = new ArrayList<>();
        Map<String, String> page = new LinkedHashMap<>(query);
        while (true) {
            JsonNode answer = list(rest, page).expect(200).json();
            answer.path("items").forEach(all::add);
            JsonNode next = answer.path("next");
            if (next.isNull() || next.isMissingNode()) {
                return all;
            }
            page.put("cursor", next.asText());
        }
    }

    /** How many customers the person sees, counted one by one. */
    public static long count(Rest rest) {
        return walk(rest, Map.of("limit", "500", "sort", "id")).size();
    }

    /** How many with exactly that name. */
    public static int named(Rest rest, String name) {
        return list(rest, Map.of("filter", "name=='" + name + "'"))
                .expect(200)
                .json()
                .path("items")
                .size();
    }
}
