package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** What became of a record: who changed what, what it was like, the way back (M13); finding it; and what a company sets. */
@RunningServer
class HistoryTest {
    private static final String HISTORY = "/api/v1/core/history/contacts.customer/";
    private static final String SEARCH = "/api/v1/core/search?q=";
    private static final String HOT = "/api/v1/core/parameters/contacts.hotLimit";

    private final OwnCompany company;

    HistoryTest(Rest rest) {
        company = OwnCompany.make(rest);
    }

    @Test
    void aChangeIsToldLookedBackBehindAndTakenBack() {
        company.add("li");
        company.add("wang");
        Rest li = company.as("li");
        Reply made = li.post(
                        Customers.PATH,
                        Map.of(
                                "name",
                                "历史",
                                "phone",
                                "010-1111",
                                "annualRevenue",
                                Map.of("amount", "12.50", "currency", "CNY")))
                .expect(201);
        String history = HISTORY + made.text("id");
        Instant first = Instant.parse(made.text("updatedAt"));
        Reply changed = li.patch(
                        Customers.path(made),
                        made.header("ETag"),
                        Map.of("phone", "010-2222", "annualRevenue", Map.of("amount", "99", "currency", "USD")))
                .expect(200);

        JsonNode events = li.get(history).expect(200).json().get("items");
        assertEquals("contacts.customer.changed", events.get(0).get("action").asText());
        assertEquals("contacts.customer.created", events.get(1).get("action").asText());
        assertTrue(events.get(0).get("mayUndo").asBoolean());
        assertFalse(events.get(1).get("mayUndo").asBoolean());

        JsonNode was = li.get(history + "/as-of?at=" + first).expect(200).json().get("values");
        assertEquals("010-1111", was.get("phone").asText());
        assertEquals("CNY", was.get("currency").asText());
        li.get(history + "/as-of?at=" + first.minusSeconds(60)).expectProblem(404);

        String undo = history + "/events/" + events.get(0).get("id").asText() + "/undo";
        company.as("wang").get(history).expectProblem(404);
        company.as("wang").post(undo, Map.of()).expectProblem(404);
        li.post(undo, Map.of()).expect(200);
        Reply now = li.get(Customers.path(made)).expect(200);
        assertEquals("010-1111", now.text("phone"));
        assertEquals("12.50", now.json().path("annualRevenue").path("amount").asText());
        li.post(undo, Map.of()).expectProblem(409);
        assertEquals(changed.text("id"), now.text("id"));
    }

    @Test
    void whatOneMayNotSeeOfARecordItsHistoryDoesNotTell() {
        String li = company.add("li");
        company.chief()
                .post(
                        "/api/v1/core/document-types/contacts.customer/fields",
                        Map.of("code", "secret", "kind", "text", "label", "Secret", "readers", List.of("role:BOSS")))
                .expect(201);
        Reply made = company.chief()
                .post(Customers.PATH, Map.of("name", "机密", "ownerId", li, "custom", Map.of("secret", "zqsecret")))
                .expect(201);
        String history = HISTORY + made.text("id");
        String asOf = history + "/as-of?at=" + Instant.now().plusSeconds(5);
        for (String path : List.of(history, asOf, history.replace("/history/", "/timeline/"))) {
            assertTrue(company.chief().get(path).expect(200).body().contains("zqsecret"), path);
            assertFalse(company.as("li").get(path).expect(200).body().contains("secret"), path);
        }
    }

    @Test
    void whatOneMaySeeIsFoundByText() {
        company.add("li");
        company.add("wang");
        Reply made = Customers.create(company.as("li"), "鸿蒙测试");
        company.as("li")
                .post("/api/v1/contacts/contacts", Map.of("customerId", made.text("id"), "name", "蒙小姐"))
                .expect(201);
        JsonNode found = company.as("li")
                .get(SEARCH + Rest.encode("蒙"))
                .expect(200)
                .json()
                .get("items");
        assertEquals(List.of("contacts.customer", "contacts.contact"), found.findValuesAsText("type"));
        assertEquals(
                "contacts/customers/" + made.text("id"),
                found.get(0).get("hits").get(0).get("path").asText());
        assertEquals(
                0,
                company.as("wang")
                        .get(SEARCH + Rest.encode("蒙"))
                        .expect(200)
                        .json()
                        .get("items")
                        .size());
    }

    @Test
    void nobodyHasMoreHotCustomersThanTheCompanyWants() {
        company.add("li");
        Rest li = company.as("li");
        li.put(HOT, Map.of("value", 1)).expectProblem(403);
        company.chief().put(HOT, Map.of("value", 1_000_000)).expectProblem(422);
        company.chief().put(HOT, Map.of("value", 1)).expect(200);
        li.post(Customers.PATH, Map.of("name", "热一", "hot", true)).expect(201);
        JsonNode refused =
                li.post(Customers.PATH, Map.of("name", "热二", "hot", true)).expectProblem(422);
        assertEquals("hot", refused.get("errors").get(0).get("field").asText());
        company.chief().delete(HOT).expect(204);
        li.post(Customers.PATH, Map.of("name", "热二", "hot", true)).expect(201);
    }
}
