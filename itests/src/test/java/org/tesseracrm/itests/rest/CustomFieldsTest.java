package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** A company's own fields over REST: defined, filled in, filtered and sorted by, kept from those who may not see them. */
@RunningServer
class CustomFieldsTest {
    private static final String FIELDS = "/api/v1/core/document-types/contacts.customer/fields";
    private static final String CUSTOMERS = "/api/v1/contacts/customers";

    private final Rest rest;

    CustomFieldsTest(Rest rest) {
        this.rest = rest;
    }

    private record Kept(String id, Integer size, String grade) {}

    @Test
    void aFieldIsFilledInFilteredSortedAndRetired() {
        OwnCompany company = OwnCompany.make(rest);
        company.add("li");
        Rest chief = company.chief();
        Rest li = company.as("li");
        Reply size = field(chief, Map.of("code", "size", "kind", "number", "label", "Size"));
        field(chief, Map.of("code", "grade", "kind", "choice", "label", "Grade"));
        for (String code : List.of("gold", "tin")) {
            chief.post(
                            "/api/v1/core/dictionaries/custom.contacts.customer.grade/entries",
                            Map.of("code", code, "label", code.toUpperCase(java.util.Locale.ROOT)))
                    .expect(200);
        }
        li.post(CUSTOMERS, Map.of("name", "错", "custom", Map.of("size", "x", "grade", "no", "what", 1)))
                .expectProblem(422);

        List<Kept> all = fill(li, new Random(7));
        for (String filter : List.of(
                "size=gt=5",
                "size=le=3",
                "size==4",
                "size!=4",
                "grade==gold",
                "size=gt=2;custom.grade!=tin",
                "size==")) {
            assertEquals(
                    ids(all.stream().filter(kept -> holds(filter, kept)).toList()),
                    found(li, "custom." + filter),
                    filter);
        }
        walk(li, "custom.size", all, false);
        walk(li, "-custom.size", all, true);

        chief.with("If-Match", size.header("ETag"))
                .delete(FIELDS + "/" + size.text("id"))
                .expectProblem(409);
        chief.with("If-Match", size.header("ETag"))
                .post(FIELDS + "/" + size.text("id") + "/retire", Map.of())
                .expect(200);
        li.get(CUSTOMERS + "?filter=custom.size==4").expectProblem(422);
        li.post(FIELDS, Map.of("code", "mine", "kind", "text", "label", "x")).expectProblem(403);
    }

    private static List<Kept> fill(Rest li, Random dice) {
        List<Kept> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Integer size = dice.nextInt(4) == 0 ? null : dice.nextInt(8);
            String grade = List.of("", "gold", "tin").get(dice.nextInt(3));
            Map<String, Object> custom = new HashMap<>();
            custom.put("size", size);
            custom.put("grade", grade);
            JsonNode made = li.post(CUSTOMERS, Map.of("name", "客户" + i, "custom", custom))
                    .expect(201)
                    .json();
            all.add(new Kept(made.get("id").asText(), size, grade));
        }
        return all;
    }

    private static boolean holds(String filter, Kept kept) {
        Integer size = kept.size();
        return switch (filter) {
            case "size=gt=5" -> size != null && size > 5;
            case "size=le=3" -> size != null && size <= 3;
            case "size==4" -> size != null && size == 4;
            case "size!=4" -> size == null || size != 4;
            case "size==" -> size == null;
            case "grade==gold" -> kept.grade().equals("gold");
            default -> size != null && size > 2 && !kept.grade().equals("tin");
        };
    }

    private static List<String> ids(List<Kept> kept) {
        return kept.stream().map(Kept::id).sorted().toList();
    }

    private static List<String> found(Rest who, String filter) {
        // an empty value is written as an empty text
        String rsql = filter.endsWith("==") ? filter + "''" : filter;
        return who
                .get(CUSTOMERS + "?limit=100&filter=" + URLEncoder.encode(rsql, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .get("items")
                .findValuesAsText("id")
                .stream()
                .sorted()
                .toList();
    }

    /** Page by page; those without a value come last, whichever way. */
    private static void walk(Rest who, String sort, List<Kept> all, boolean descending) {
        Comparator<Kept> bySize = Comparator.comparing(Kept::size);
        Comparator<Kept> byId = Comparator.comparing(kept -> Long.valueOf(kept.id()));
        Comparator<Kept> order = bySize.thenComparing(byId);
        List<Kept> expected = new ArrayList<>(all.stream()
                .filter(kept -> kept.size() != null)
                .sorted(descending ? order.reversed() : order)
                .toList());
        all.stream()
                .filter(kept -> kept.size() == null)
                .sorted(descending ? byId.reversed() : byId)
                .forEach(expected::add);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = who.get(CUSTOMERS + "?limit=5&sort=" + sort + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .json();
            page.get("items").forEach(item -> seen.add(item.get("id").asText()));
            cursor = page.get("next").isNull() ? "" : page.get("next").asText();
        } while (!cursor.isEmpty());
        assertEquals(expected.stream().map(Kept::id).toList(), seen);
    }

    @Test
    void aFieldThatOneMayNotSeeIsNotThere() {
        OwnCompany company = OwnCompany.make(rest);
        company.add("li");
        field(
                company.chief(),
                Map.of("code", "secret", "kind", "text", "label", "S", "readers", List.of("role:FINANCE")));
        field(
                company.chief(),
                Map.of("code", "fixed", "kind", "text", "label", "F", "writers", List.of("role:FINANCE")));
        Rest li = company.as("li");
        Reply made = li.post(CUSTOMERS, Map.of("name", "甲")).expect(201);
        assertEquals(0, made.json().get("custom").size());
        String one = CUSTOMERS + "/" + made.text("id");
        li.patch(one, made.header("ETag"), Map.of("custom", Map.of("secret", "x")))
                .expectProblem(422);
        li.patch(one, made.header("ETag"), Map.of("custom", Map.of("fixed", "x")))
                .expectProblem(422);
        li.get(CUSTOMERS + "?filter=custom.secret==x").expectProblem(422);
        li.get(CUSTOMERS + "?sort=custom.secret").expectProblem(422);
        li.get(CUSTOMERS + "?sort=custom.fixed").expect(200);
    }

    @Test
    void whatIsUniqueIsThereOnceAndAuditAndPurgeKnowOfIt() {
        OwnCompany company = OwnCompany.make(rest);
        company.add("li");
        field(company.chief(), Map.of("code", "badge", "kind", "text", "label", "Badge", "unique", true));
        Rest li = company.as("li");
        Reply made = li.post(CUSTOMERS, Map.of("name", "甲", "custom", Map.of("badge", "A-1")))
                .expect(201);
        JsonNode refused = li.post(CUSTOMERS, Map.of("name", "乙", "custom", Map.of("badge", "a-1")))
                .expectProblem(422);
        assertEquals("custom.badge", refused.get("errors").get(0).get("field").asText());
        String one = CUSTOMERS + "/" + made.text("id");
        li.patch(one, made.header("ETag"), Map.of("custom", Map.of("badge", "A-2")))
                .expect(200);
        li.post(CUSTOMERS, Map.of("name", "丙", "custom", Map.of("badge", "A-1")))
                .expect(201);
        assertTrue(li.get(one)
                .expect(200)
                .json()
                .get("custom")
                .get("badge")
                .asText()
                .equals("A-2"));
    }

    private static Reply field(Rest chief, Map<String, Object> field) {
        return chief.post(FIELDS, field).expect(201);
    }
}
