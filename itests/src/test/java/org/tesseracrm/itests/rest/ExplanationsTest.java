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

/** Who sees a customer and why, what a share opens at the next request, and what rights would open (A8, M3). */
@RunningServer
class ExplanationsTest {
    private final Rest rest;

    ExplanationsTest(Rest rest) {
        this.rest = rest;
    }

    private String id(String user) {
        return rest.as(user).get("/api/v1/core/me").expect(200).text("userId");
    }

    private static String core(Reply created) {
        return "/api/v1/core/customers/" + created.text("id");
    }

    private List<String> viewers(Reply customer) {
        List<String> ids = new ArrayList<>();
        for (JsonNode viewer : rest.as("sales1")
                .get(core(customer) + "/viewers?limit=500")
                .expect(200)
                .json()
                .path("items")) {
            assertFalse(viewer.path("reasons").isEmpty(), viewer::toString);
            ids.add(viewer.path("userId").asText());
        }
        return ids;
    }

    @Test
    void thoseWhoAreListedAreThoseWhoSeeIt() {
        Reply customer = Customers.create(rest.as("sales1"), Customers.name("谁能看见"));
        List<String> viewers = viewers(customer);

        for (String user : new String[] {
            "boss", "director", "manager", "assistant", "sales1", "sales2", "sales4", "service", "finance", "keeper"
        }) {
            int status = rest.as(user).get(core(customer) + "/viewers").status();
            assertEquals(viewers.contains(id(user)) ? 200 : 404, status, user);
        }
        assertTrue(viewers.contains(id("manager")) && !viewers.contains(id("sales4")));
    }

    @Test
    void aShareIsInForceAtTheNextRequestAndOpensNoMoreThanItSays() {
        String name = Customers.name("共享");
        Reply customer = Customers.create(rest.as("sales1"), name);
        String path = Customers.path(customer);
        Rest other = rest.as("sales4");
        other.get(path).expectProblem(404);

        rest.as("sales1").post(core(customer) + "/shares", share("read")).expect(200);
        Reply seen = other.get(path).expect(200);
        assertEquals(1, Customers.named(other, name));
        assertTrue(viewers(customer).contains(id("sales4")));
        JsonNode refused =
                other.patch(path, seen.header("ETag"), Map.of("city", "深圳")).expectProblem(403);
        assertTrue(refused.toString().contains("core.data.write"), refused::toString);
        other.delete(path).expectProblem(403);
        other.post("/api/v1/contacts/contacts", Map.of("customerId", customer.text("id"), "name", "甲"))
                .expectProblem(403);

        rest.as("sales1").post(core(customer) + "/shares", share("write")).expect(200);
        other.patch(path, other.get(path).header("ETag"), Map.of("city", "深圳")).expect(200);

        rest.as("sales1").delete(core(customer) + "/shares?userId=" + id("sales4"));
        other.get(path).expectProblem(404);
        assertEquals(0, Customers.named(other, name));
    }

    private Map<String, Object> share(String right) {
        return Map.of("userIds", List.of(id("sales4")), "right", right);
    }

    /** What is owned and what is shared make one list, in pages as small as one likes, by texts and by times. */
    @Test
    void pagesOfWhatIsOwnedAndSharedHaveEveryRowOnce() {
        String prefix = Customers.name("混合");
        for (int i = 0; i < 6; i++) {
            boolean own = i % 2 == 0;
            Reply customer = Customers.create(rest.as(own ? "sales4" : "sales1"), prefix + (char) ('a' + i));
            if (!own) {
                rest.as("sales1")
                        .post(core(customer) + "/shares", share("read"))
                        .expect(200);
            }
        }
        for (String sort : List.of("name", "-name", "updatedAt", "-updatedAt", "kind,name", "-id")) {
            List<String> names = Customers.walk(
                            rest.as("sales4"), Map.of("filter", "name=='" + prefix + "*'", "sort", sort, "limit", "2"))
                    .stream()
                    .map(row -> row.path("name").asText().substring(prefix.length()))
                    .toList();
            String joined = String.join("", names);
            assertEquals(sort.startsWith("-") ? "fedcba" : "abcdef", joined, "sorted by " + sort);
        }
    }

    @Test
    void saysWhyNotAndWhatWouldChangeIt() {
        Reply customer = Customers.create(rest.as("sales1"), Customers.name("为什么"));
        JsonNode answer = rest.as("boss")
                .post(
                        "/api/v1/core/explanations",
                        Map.of("userId", id("sales4"), "customerId", customer.text("id"), "right", "write"))
                .expect(200)
                .json();

        assertFalse(answer.path("allowed").asBoolean());
        assertTrue(answer.path("sentence").asText().contains(customer.text("name")), answer::toString);
        assertEquals("share", answer.path("remedies").path(0).path("kind").asText());
        assertTrue(rest.as("manager")
                .post(
                        "/api/v1/core/explanations",
                        Map.of("userId", id("sales1"), "permission", "contacts.customer.write"))
                .expect(200)
                .json()
                .path("allowed")
                .asBoolean());
        rest.as("sales2")
                .post("/api/v1/core/explanations", Map.of("userId", id("sales2"), "customerId", customer.text("id")))
                .expectProblem(404);
        rest.as("sales2")
                .post("/api/v1/core/explanations", Map.of("userId", id("sales1"), "permission", "x"))
                .expectProblem(403);
    }

    @Test
    void previewsForTheAdministratorAlone() {
        Map<String, Object> sketch = Map.of("userId", id("sales4"), "roles", List.of("boss"));
        JsonNode opening = rest.as("boss")
                .post("/api/v1/core/explanations/preview", sketch)
                .expect(200)
                .json();

        assertTrue(opening.path("gained").isArray() && !opening.path("gained").isEmpty(), opening::toString);
        assertEquals("gte", opening.path("customersRead").path("relation").asText());
        rest.as("sales4").post("/api/v1/core/explanations/preview", sketch).expectProblem(403);
    }
}
