package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** Customers opened to colleagues (A8, A10). */
@RunningServer
class SharingTest {
    private static final String CORE = "/api/v1/core/customers/";
    private static final String BATCH = "/api/v1/core/shares";

    private final Rest rest;
    private final Rest owner;
    private final Rest colleague;
    private final String colleagueId;

    SharingTest(Rest rest) {
        this.rest = rest;
        owner = rest.as("sales1");
        colleague = rest.as("sales4");
        colleagueId = Colleagues.id(colleague);
    }

    @Test
    void aShareIsInForceAtTheNextRequestAndEndsAtTheNext() {
        String name = Customers.name("共享");
        String id = Customers.create(owner, name).text("id");
        colleague.get(Customers.PATH + "/" + id).expectProblem(404);

        JsonNode shares = share(owner, id, "read").expect(200).json().path("items");

        assertEquals(1, shares.size());
        assertEquals(colleagueId, shares.get(0).path("userId").asText());
        assertEquals("read", shares.get(0).path("right").asText());
        colleague.get(Customers.PATH + "/" + id).expect(200);
        assertEquals(1, Customers.named(colleague, name), "in the list");
        owner.delete(CORE + id + "/shares?userId=" + colleagueId).expect(204);
        colleague.get(Customers.PATH + "/" + id).expectProblem(404);
        assertEquals(0, Customers.named(colleague, name));
    }

    @Test
    void whoMayReadMayNotWriteUntilHeMay() {
        Reply created = Customers.create(owner, Customers.name("只读"));
        String id = created.text("id");
        share(owner, id, "read").expect(200);
        String path = Customers.path(created);

        JsonNode refused = colleague
                .patch(path, created.header("ETag"), Map.of("city", "深圳"))
                .expectProblem(403);
        assertEquals("core.data.write", refused.path("code").asText());
        share(colleague, id, "read").expectProblem(403);
        colleague.delete(path).expectProblem(403);
        assertEquals(created.header("ETag"), owner.get(path).expect(200).header("ETag"), "nothing has changed");

        share(owner, id, "write").expect(200);
        colleague.patch(path, created.header("ETag"), Map.of("city", "深圳")).expect(200);
        assertEquals("深圳", owner.get(path).text("city"));
        assertEquals(
                1,
                owner.get(CORE + id + "/shares")
                        .expect(200)
                        .json()
                        .path("items")
                        .size(),
                "the right was changed, not given twice");
    }

    @Test
    void thePermissionCheckNamesWhoIsMissingAndWhy() {
        String id = Customers.create(owner, Customers.name("校验")).text("id");
        Map<String, Object> question =
                Map.of("userIds", List.of(colleagueId, Colleagues.id(rest.as("manager"))), "right", "read");

        JsonNode missing = owner.post(CORE + id + "/access-check", question)
                .expect(200)
                .json()
                .path("items");

        assertEquals(1, missing.size(), missing::toString);
        assertEquals(colleagueId, missing.get(0).path("userId").asText());
        assertFalse(missing.get(0).path("reason").asText().isBlank());
        share(owner, id, "read").expect(200);
        assertEquals(
                0,
                owner.post(CORE + id + "/access-check", question)
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
    }

    @Test
    void whatOneDoesNotSeeIsNotThere() {
        String id = Customers.create(owner, Customers.name("别人")).text("id");
        Rest stranger = rest.as("sales5");
        stranger.get(CORE + id + "/shares").expectProblem(404);
        share(stranger, id, "read").expectProblem(404);
        stranger.delete(CORE + id + "/shares?userId=" + colleagueId).expectProblem(404);
        stranger.post(CORE + id + "/access-check", Map.of("userIds", List.of(colleagueId), "right", "read"))
                .expectProblem(404);
        colleague.get(Customers.PATH + "/" + id).expectProblem(404);

        String foreigner = Colleagues.id(rest.asOperator());
        owner.post(CORE + id + "/shares", Map.of("userIds", List.of(foreigner), "right", "read"))
                .expectProblem(404);
        rest.asOperator().get(CORE + id + "/shares").expectProblem(404);
        assertEquals(0, owner.get(CORE + id + "/shares").json().path("items").size());
    }

    @Test
    void withoutThePermissionNothingIsShared() {
        String id = Customers.create(owner, Customers.name("无权")).text("id");
        JsonNode refused = share(rest.asOperator(), id, "read").expectProblem(403);
        assertEquals("core.customer.share", refused.path("code").asText());
        colleague.get(Customers.PATH + "/" + id).expectProblem(404);
    }

    @Test
    void aBatchIsAllOrNothing() {
        String mine = Customers.create(owner, Customers.name("批量")).text("id");
        String foreign =
                Customers.create(rest.as("sales5"), Customers.name("批量")).text("id");

        owner.post(BATCH, batch(List.of(mine, foreign), "read")).expectProblem(404);
        colleague.get(Customers.PATH + "/" + mine).expectProblem(404);

        assertEquals(
                "1", owner.post(BATCH, batch(List.of(mine), "read")).expect(200).text("changed"));
        assertEquals(
                "0",
                owner.post(BATCH, batch(List.of(mine), "read")).expect(200).text("changed"),
                "it is shared already");
        colleague.get(Customers.PATH + "/" + mine).expect(200);
    }

    @Test
    void manyAreSharedByAJobAndUnsharedByAnother() {
        List<String> ids = Batch.customers(owner, 1_500);
        JsonNode done = Colleagues.ended(owner, Colleagues.begun(owner.post(BATCH, batch(ids, "read"))));
        assertEquals("done", done.path("state").asText(), done::toString);
        assertEquals(ids.size(), done.path("result").path("shared").asInt());
        colleague.get(Customers.PATH + "/" + ids.get(ids.size() - 1)).expect(200);

        done = Colleagues.ended(owner, Colleagues.begun(owner.post(BATCH + "/end", batch(ids, null))));
        assertEquals(ids.size(), done.path("result").path("unshared").asInt(), done::toString);
        colleague.get(Customers.PATH + "/" + ids.get(0)).expectProblem(404);
        Batch.delete(owner, ids);
    }

    @Test
    void whatIsWrongIsNamed() {
        String id = Customers.create(owner, Customers.name("错误")).text("id");
        owner.post(CORE + id + "/shares", Map.of("right", "read")).expectProblem(422);
        owner.post(CORE + id + "/shares", Map.of("userIds", List.of(), "right", "read"))
                .expectProblem(422);
        owner.post(CORE + id + "/shares", Map.of("userIds", List.of(colleagueId), "right", "all"))
                .expectProblem(422);
        owner.delete(CORE + id + "/shares").expectProblem(422);
    }

    private Reply share(Rest who, String id, String right) {
        return who.post(CORE + id + "/shares", Map.of("userIds", List.of(colleagueId), "right", right));
    }

    private Map<String, Object> batch(List<String> ids, String right) {
        List<String> all = new ArrayList<>(ids);
        return right == null
                ? Map.of("customerIds", all, "userIds", List.of(colleagueId))
                : Map.of("customerIds", all, "userIds", List.of(colleagueId), "right", right);
    }
}
