package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** Views of lists over REST: own ones are one's own, shared ones everybody's to see and the maker's to change. */
@RunningServer
class ViewsTest {
    private static final String VIEWS = "/api/v1/core/views";
    private static final String OF_CUSTOMERS = VIEWS + "?list=contacts/customers";

    private final Rest rest;

    ViewsTest(Rest rest) {
        this.rest = rest;
    }

    @Test
    void aViewIsKeptSharedAndTakenBack() {
        OwnCompany company = OwnCompany.make(rest);
        company.add("li");
        company.add("wang");
        Rest li = company.as("li");
        Rest wang = company.as("wang");
        Reply made = li.post(VIEWS, view("华北大客户", "ownerId==me;city==*京*")).expect(201);
        String one = VIEWS + "/" + made.text("id");
        assertEquals(List.of("华北大客户"), names(li));
        assertEquals(List.of(), names(wang));
        wang.get(one).expectProblem(404);

        Reply shared =
                li.patch(one, made.header("ETag"), Map.of("shared", true)).expect(200);
        assertEquals(List.of("华北大客户"), names(wang));
        Reply seen = wang.get(one).expect(200);
        assertEquals(false, seen.json().get("mayChange").asBoolean());
        wang.patch(one, seen.header("ETag"), Map.of("name", "mine")).expectProblem(403);
        wang.delete(one).expectProblem(403);
        li.patch(one, made.header("ETag"), Map.of("name", "late")).expectProblem(412);

        li.patch(one, shared.header("ETag"), Map.of("shared", false)).expect(200);
        wang.get(one).expectProblem(404);
        li.delete(one).expect(204);
        assertEquals(List.of(), names(li));
    }

    @Test
    void whatIsNoViewIsRefusedNamingTheField() {
        Rest li = OwnCompany.make(rest).chief();
        li.post(VIEWS, view("A", "kind==vip")).expect(201);
        assertEquals("name", field(li.post(VIEWS, view("a", ""))));
        assertEquals("filter", field(li.post(VIEWS, view("B", "kind=="))));
        assertEquals("list", field(li.get(VIEWS)));
    }

    private static String field(Reply reply) {
        return reply.expectProblem(422).get("errors").get(0).get("field").asText();
    }

    private static Map<String, String> view(String name, String filter) {
        return Map.of("list", "contacts/customers", "name", name, "filter", filter, "columns", "name:240 city");
    }

    private static List<String> names(Rest person) {
        return person.get(OF_CUSTOMERS).expect(200).json().get("items").findValuesAsText("name");
    }
}
