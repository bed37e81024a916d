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
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** Customers become one with all that hangs on them, and come apart again as far as nobody has changed anything. */
@RunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeTest {
    private static final String MERGES = Customers.PATH + "/merges";
    private static final String CONTACTS = "/api/v1/contacts/contacts";

    private final OwnCompany company;
    private final Rest boss;

    MergeTest(Rest rest) {
        company = new OwnCompany(rest);
        boss = company.admin;
    }

    private String customer(String name, String city, String phone) {
        return boss.post(Customers.PATH, Map.of("name", name, "city", city, "phone", phone))
                .expect(201)
                .text("id");
    }

    private String contact(String customer, String name) {
        return boss.post(CONTACTS, Map.of("customerId", customer, "name", name, "primary", true))
                .expect(201)
                .text("id");
    }

    private List<String> contacts(String customer) {
        List<String> names = new ArrayList<>();
        boss.get(CONTACTS + "?sort=name&filter=customerId==" + customer)
                .expect(200)
                .json()
                .path("items")
                .forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    private JsonNode read(String id) {
        return boss.get(Customers.PATH + "/" + id).expect(200).json();
    }

    private Reply merge(Rest who, String survivor, List<String> others, Map<String, String> fields) {
        return who.post(MERGES, Map.of("survivorId", survivor, "mergedIds", others, "fields", fields));
    }

    @Test
    void whatHangsOnThemGoesAlongAndBack() {
        String one = customer("合并甲有限公司", "北京", "010-11112222");
        String two = customer("合并乙有限公司", "上海", "021-33334444");
        contact(one, "a甲");
        String moved = contact(two, "b乙");
        String child = boss.post(Customers.PATH, Map.of("name", "合并子公司", "parentId", two))
                .expect(201)
                .text("id");
        Rest colleague = company.signedIn("merge-colleague", null);
        String colleagueId = Colleagues.id(colleague);
        boss.post("/api/v1/core/customers/" + two + "/shares", Map.of("userIds", List.of(colleagueId), "right", "read"))
                .expect(200);

        String merge =
                merge(boss, one, List.of(two), Map.of("city", two)).expect(200).text("id");

        assertEquals(List.of("a甲", "b乙"), contacts(one));
        JsonNode contact = boss.get(CONTACTS + "/" + moved).expect(200).json();
        assertEquals("合并甲有限公司", contact.path("customerName").asText());
        assertFalse(contact.path("primary").asBoolean(), "two first contacts");
        assertEquals("上海", read(one).path("city").asText());
        assertEquals("010-11112222", read(one).path("phone").asText());
        assertFalse(read(two).path("deletedAt").isNull(), "the merged one lies in the recycle bin");
        assertEquals(one, read(child).path("parentId").asText());
        colleague.get(Customers.PATH + "/" + one).expect(200);

        // somebody goes on working: that stays
        JsonNode now = read(one);
        boss.patch(Customers.PATH + "/" + one, "\"" + now.path("version").asText() + "\"", Map.of("city", "广州"))
                .expect(200);
        JsonNode undone =
                boss.post(MERGES + "/" + merge + "/undo", "").expect(200).json();

        assertEquals("city", undone.path("keptFields").path(0).asText());
        assertTrue(read(two).path("deletedAt").isNull());
        assertEquals(List.of("a甲"), contacts(one));
        assertEquals(List.of("b乙"), contacts(two));
        assertTrue(boss.get(CONTACTS + "/" + moved).json().path("primary").asBoolean());
        assertEquals("广州", read(one).path("city").asText());
        assertEquals(two, read(child).path("parentId").asText());
        colleague.get(Customers.PATH + "/" + one).expectProblem(404);
        boss.post(MERGES + "/" + merge + "/undo", "").expectProblem(409);
    }

    @Test
    void ownFieldsAreChosenOneByOneAndComeBack() {
        String fields = "/api/v1/core/document-types/contacts.customer/fields";
        for (Map<String, Object> field : List.<Map<String, Object>>of(
                Map.of("code", "size", "kind", "number", "label", "Size"),
                Map.of("code", "remark", "kind", "text", "label", "Remark"),
                Map.of("code", "badge", "kind", "text", "label", "Badge", "unique", true))) {
            boss.post(fields, field).expect(201);
        }
        String one = boss.post(
                        Customers.PATH, Map.of("name", "自定甲有限公司", "custom", Map.of("remark", "甲", "badge", "B1")))
                .expect(201)
                .text("id");
        String two = boss.post(
                        Customers.PATH,
                        Map.of("name", "自定乙有限公司", "custom", Map.of("size", 7, "remark", "乙", "badge", "B2")))
                .expect(201)
                .text("id");
        merge(boss, one, List.of(two), Map.of("custom.badge", two)).expectProblem(422);
        merge(boss, one, List.of(two), Map.of("custom.what", two)).expectProblem(422);

        String merge = merge(boss, one, List.of(two), Map.of("custom.size", two, "custom.remark", one))
                .expect(200)
                .text("id");

        assertEquals("7", read(one).path("custom").path("size").asText());
        assertEquals("甲", read(one).path("custom").path("remark").asText());
        assertEquals("B1", read(one).path("custom").path("badge").asText());

        JsonNode undone =
                boss.post(MERGES + "/" + merge + "/undo", "").expect(200).json();
        assertEquals(0, undone.path("keptFields").size(), undone::toString);
        assertFalse(read(one).path("custom").hasNonNull("size"), () -> read(one).toString());
        assertEquals("7", read(two).path("custom").path("size").asText());
        assertEquals("B2", read(two).path("custom").path("badge").asText());
    }

    @Test
    void whatIsRefusedChangesNothing() {
        String one = customer("拒绝甲有限公司", "北京", "010-1");
        String two = customer("拒绝乙有限公司", "上海", "021-2");
        merge(boss, one, List.of(), Map.of()).expectProblem(422);
        merge(boss, one, List.of(one), Map.of()).expectProblem(422);
        merge(boss, one, List.of(two), Map.of("nothing", two)).expectProblem(422);
        merge(boss, one, List.of("1"), Map.of()).expectProblem(404);
        Rest colleague = company.signedIn("merge-other", null);
        int refused = merge(colleague, one, List.of(two), Map.of()).status();
        assertTrue(refused == 403 || refused == 404, "answered " + refused);
        assertTrue(read(two).path("deletedAt").isNull());
    }
}
