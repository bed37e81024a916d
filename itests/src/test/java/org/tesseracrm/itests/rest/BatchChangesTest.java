package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** One value for a field of many records, each checked for itself, and the way back. */
@RunningServer
class BatchChangesTest {
    private static final String BATCH = "/api/v1/core/batch-changes/contacts.customer";
    private static final String HISTORY = "/api/v1/core/history/contacts.customer/";

    private final OwnCompany company;
    private final Rest chief;

    BatchChangesTest(Rest rest) {
        company = OwnCompany.make(rest);
        chief = company.chief();
    }

    private static Map<String, Object> input(List<String> ids, Map<String, Object> values) {
        return Map.of("ids", ids, "values", values);
    }

    private List<String> make(int many, String name) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            items.add(Map.of("action", "create", "record", Map.of("name", name + i, "city", "上海")));
        }
        return chief.post(Customers.PATH + "/bulk", Map.of("items", items))
                .expect(200)
                .json()
                .get("items")
                .findValuesAsText("id");
    }

    private String field(String id, String pointer) {
        return chief.get(Customers.PATH + "/" + id)
                .expect(200)
                .json()
                .at(pointer)
                .asText();
    }

    @Test
    void eachRecordIsChangedByItselfAndTakenBackByItself() {
        chief.post(
                        "/api/v1/core/document-types/contacts.customer/fields",
                        Map.of("code", "size", "kind", "number", "label", "Size"))
                .expect(201);
        List<String> ids = make(3, "批量");
        JsonNode changed = chief.post(
                        BATCH,
                        input(
                                ids,
                                Map.of(
                                        "city",
                                        "北京",
                                        "annualRevenue",
                                        Map.of("amount", "12.50", "currency", "USD"),
                                        "custom",
                                        Map.of("size", 7))))
                .expect(200)
                .json();
        assertEquals(3, changed.get("changed").asInt());
        assertEquals(0, changed.get("refused").size());
        for (String id : ids) {
            assertEquals("北京", field(id, "/city"));
            assertEquals("12.50", field(id, "/annualRevenue/amount"));
            assertEquals("7", field(id, "/custom/size"));
            JsonNode events = chief.get(HISTORY + id).expect(200).json().get("items");
            assertEquals(2, events.size());
            assertEquals(
                    "contacts.customer.changed", events.get(0).get("action").asText());
        }
        JsonNode again =
                chief.post(BATCH, input(ids, Map.of("city", "北京"))).expect(200).json();
        assertEquals(0, again.get("changed").asInt());

        Reply first = chief.get(Customers.PATH + "/" + ids.get(0)).expect(200);
        chief.patch(Customers.PATH + "/" + ids.get(0), first.header("ETag"), Map.of("city", "广州"))
                .expect(200);
        String undo = BATCH + "/" + changed.get("id").asText() + "/undo";
        company.add("li");
        company.as("li").post(undo, Map.of()).expectProblem(404);
        JsonNode undone = chief.post(undo, Map.of()).expect(200).json();
        assertEquals(2, undone.get("changed").asInt());
        assertEquals(ids.get(0), undone.at("/refused/0/id").asText());
        assertEquals("广州", field(ids.get(0), "/city"));
        assertEquals("上海", field(ids.get(1), "/city"));
        assertEquals("", field(ids.get(1), "/custom/size"));
        JsonNode emptied =
                chief.post(BATCH, input(ids, Map.of("city", ""))).expect(200).json();
        assertEquals(3, emptied.get("changed").asInt());
    }

    @Test
    void whatIsRefusedIsNamedAndHoldsNothingUp() {
        String li = company.add("li");
        company.add("wang");
        Rest other = company.as("wang");
        List<String> ids = make(1, "只读");
        String hidden = make(1, "看不见").get(0);
        String own = Customers.create(other, "自己的").text("id");
        chief.post("/api/v1/core/customers/" + ids.get(0) + "/shares", Map.of("userIds", List.of(li), "right", "read"))
                .expect(200);
        Rest reader = company.as("li");
        String mine = Customers.create(reader, "我的").text("id");
        JsonNode changed = reader.post(BATCH, input(List.of(ids.get(0), hidden, own, "1", mine), Map.of("city", "杭州")))
                .expect(200)
                .json();
        assertEquals(1, changed.get("changed").asInt());
        assertEquals(
                List.of(ids.get(0), hidden, own, "1"), changed.get("refused").findValuesAsText("id"));
        JsonNode refused = changed.get("refused");
        assertEquals(refused.get(1).get("errors"), refused.get(3).get("errors"));
        assertEquals("上海", field(ids.get(0), "/city"));
        assertEquals("杭州", field(mine, "/city"));

        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of(), Map.of("nothing", "x"), Map.of("addresses", "x"), Map.of("custom", Map.of("x", 1)))) {
            chief.post(BATCH, input(ids, wrong)).expectProblem(422);
        }
        chief.post(BATCH, input(List.of(), Map.of("city", "x"))).expectProblem(422);
        JsonNode none =
                chief.post(BATCH, input(ids, Map.of("name", ""))).expect(200).json();
        assertEquals("name", none.at("/refused/0/errors/0/field").asText());
        chief.post(BATCH.replace("customer", "nothing"), input(ids, Map.of("city", "x")))
                .expectProblem(404);
    }

    @Test
    void manyAreAJobAndSoIsTheWayBack() {
        List<String> ids = make(230, "很多");
        chief.post(BATCH, input(ids, Map.of("city", "西安"))).expectProblem(422);
        Reply begun =
                chief.post(BATCH + "/jobs", input(ids, Map.of("city", "西安"))).expect(202);
        assertEquals(230, end(begun).at("/result/changed").asInt());
        assertEquals("西安", field(ids.get(229), "/city"));
        String undo = BATCH + "/" + begun.text("id") + "/undo";
        chief.post(undo, Map.of()).expectProblem(422);
        assertEquals(
                230,
                end(chief.post(undo + "/jobs", Map.of()).expect(202))
                        .at("/result/reverted")
                        .asInt());
        assertEquals("上海", field(ids.get(229), "/city"));
        chief.post(undo + "/jobs", Map.of()).expectProblem(404);
    }

    private JsonNode end(Reply accepted) {
        String job = accepted.header("Location").replaceFirst("^https?://[^/]+", "");
        return Await.value("the end of " + job, Duration.ofMinutes(3), () -> {
            JsonNode state = chief.get(job).expect(200).json();
            return state.path("state").asText().equals("done") ? Optional.of(state) : Optional.empty();
        });
    }
}
