package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** Customers are given to those who are to look after them, lie in the pool meanwhile, and come back (C5, A17). */
@RunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllocationTest {
    private static final String POOL = "/api/v1/contacts/pool";
    private static final String ALLOCATION = "/api/v1/contacts/allocation";
    private static final String RULES = ALLOCATION + "/rules";

    private final OwnCompany company;
    private final Rest boss;
    private final Rest li;
    private final Rest wang;

    AllocationTest(Rest rest) {
        company = new OwnCompany(rest);
        boss = company.admin;
        li = company.signedIn("alloc-li", null);
        wang = company.signedIn("alloc-wang", null);
    }

    private String customer(Rest who, String name, String industry) {
        return who.post(Customers.PATH, Map.of("name", name, "industry", industry))
                .expect(201)
                .text("id");
    }

    private String owner(String id) {
        return boss.get(Customers.PATH + "/" + id).expect(200).text("ownerId");
    }

    private List<String> pool(Rest who) {
        List<String> ids = new ArrayList<>();
        who.get(POOL)
                .expect(200)
                .json()
                .path("items")
                .forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    private static Map<String, Object> ids(String... ids) {
        return Map.of("customerIds", List.of(ids));
    }

    @Test
    void whoeverIsFirstTakesACustomerOutOfThePool() {
        String id = customer(li, "公海甲", "food");
        wang.get(Customers.PATH + "/" + id).expectProblem(404);
        wang.post(POOL + "/recall", ids(id)).expectProblem(404);
        assertFalse(pool(wang).contains(id));

        li.post(POOL + "/recall", ids(id)).expect(200);
        assertTrue(pool(wang).contains(id));
        JsonNode shown =
                wang.get(POOL + "?q=" + Rest.encode("公海甲")).expect(200).json().at("/items/0");
        assertEquals("food", shown.path("industry").asText());
        assertFalse(shown.has("phone"), shown::toString);
        wang.get(Customers.PATH + "/" + id).expectProblem(404);

        wang.post(POOL + "/claim", ids(id)).expect(200);
        assertEquals(Colleagues.id(wang), owner(id));
        wang.get(Customers.PATH + "/" + id).expect(200);
        li.get(Customers.PATH + "/" + id).expectProblem(404);
        assertFalse(pool(li).contains(id));
        li.post(POOL + "/claim", ids(id)).expectProblem(409);
    }

    @Test
    void aSuperiorRecallsAndWhomItWasTakenFromWaits() {
        String id = customer(li, "公海乙", "retail");
        boss.put("/api/v1/core/parameters/contacts.claimPause", Map.of("value", 7))
                .expect(200);
        boss.put("/api/v1/core/parameters/contacts.claimLimit", Map.of("value", 1000))
                .expect(200);
        boss.post(POOL + "/recall", Map.of("customerIds", List.of(id), "note", "久未跟进"))
                .expect(200);
        li.get(Customers.PATH + "/" + id).expectProblem(404);
        li.post(POOL + "/claim", ids(id)).expectProblem(409);
        boss.put("/api/v1/core/parameters/contacts.claimLimit", Map.of("value", 1))
                .expect(200);
        customer(wang, "已有一个", "retail");
        wang.post(POOL + "/claim", ids(id)).expectProblem(409);
        boss.delete("/api/v1/core/parameters/contacts.claimLimit").expect(204);
        boss.delete("/api/v1/core/parameters/contacts.claimPause").expect(204);
        wang.post(POOL + "/claim", ids(id)).expect(200);
        // given on by hand he is in the pool no more
        String other = customer(li, "公海丙", "retail");
        boss.post(POOL + "/recall", ids(other)).expect(200);
        boss.post("/api/v1/core/transfers", Map.of("customerIds", List.of(other), "toUserId", Colleagues.id(wang)))
                .expect(201);
        assertFalse(pool(li).contains(other));
        boss.delete(Customers.PATH + "/" + id).expect(204);
        assertFalse(pool(li).contains(id));
    }

    @Test
    void severalAreDealtOutInTurnAndByRules() {
        String one = customer(boss, "分配一", "energy");
        String two = customer(boss, "分配二", "energy");
        String three = customer(boss, "分配三", "education");
        String liId = Colleagues.id(li);
        String wangId = Colleagues.id(wang);
        JsonNode made = boss.post(
                        ALLOCATION, Map.of("customerIds", List.of(one, two, three), "userIds", List.of(liId, wangId)))
                .expect(200)
                .json();
        assertEquals(2, made.at("/customersByUser/" + liId).asInt(), made::toString);
        assertEquals(List.of(liId, wangId, liId), List.of(owner(one), owner(two), owner(three)));

        JsonNode rule = boss.post(
                        RULES,
                        Map.of(
                                "name", "能源归李",
                                "filter", "industry==energy",
                                "userIds", List.of(liId),
                                "way", "inTurn",
                                "active", true))
                .expect(201)
                .json();
        JsonNode byRules =
                boss.post(ALLOCATION, ids(one, two, three)).expect(200).json();
        assertEquals(1, byRules.path("unmatched").asInt(), byRules::toString);
        assertEquals(List.of(liId, liId, liId), List.of(owner(one), owner(two), owner(three)));
        boss.post(RULES, Map.of("name", "不对", "filter", "nothing==1", "userIds", List.of(liId), "active", true))
                .expectProblem(422);
        li.get(RULES).expectProblem(403);
        boss.delete(RULES + "/" + rule.path("id").asText()).expect(204);
        JsonNode none = boss.post(ALLOCATION, ids(one, two, three)).expect(200).json();
        assertEquals(3, none.path("unmatched").asInt(), none::toString);
    }

    @Test
    void thoseWithTheFewestGetTheNext() {
        String liId = Colleagues.id(li);
        Rest fresh = company.signedIn("alloc-fresh", null);
        String freshId = Colleagues.id(fresh);
        customer(li, "多一个", "food");
        customer(li, "再多一个", "food");
        String id = customer(boss, "给最少的", "food");
        boss.post(ALLOCATION, Map.of("customerIds", List.of(id), "userIds", List.of(liId, freshId), "way", "fewest"))
                .expect(200);
        assertEquals(freshId, owner(id));
    }
}
