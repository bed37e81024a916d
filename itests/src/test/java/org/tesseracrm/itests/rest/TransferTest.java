package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Database;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;

/** Customers given to other owners, the log of it, and the way back (A8). */
@RunningServer
class TransferTest {
    private static final String PATH = "/api/v1/core/transfers";
    private static final String CONTACTS = "/api/v1/contacts/contacts";

    private final Rest rest;
    private final Server server;
    private final Rest giver;
    private final Rest taker;
    private final String takerId;

    TransferTest(Rest rest, Server server) {
        this.rest = rest;
        this.server = server;
        giver = rest.as("sales1");
        taker = rest.as("sales4");
        takerId = Colleagues.id(taker);
    }

    @Test
    void aCustomerChangesHandsWithAllThatHangsOnIt() {
        Reply created = Customers.create(giver, Customers.name("转移"));
        String id = created.text("id");
        String contact = giver.post(CONTACTS, Map.of("customerId", id, "name", "王小明"))
                .expect(201)
                .text("id");

        Reply made = transfer(giver, List.of(id), false).expect(201);

        assertEquals("1", made.text("customers"));
        taker.get(Customers.path(created)).expect(200);
        taker.get(CONTACTS + "/" + contact).expect(200);
        giver.get(Customers.path(created)).expectProblem(404);
        giver.get(CONTACTS + "/" + contact).expectProblem(404);
        assertEquals(takerId, taker.get(Customers.path(created)).text("ownerId"));
        taker.patch(Customers.path(created), created.header("ETag"), Map.of("city", "广州"))
                .expectProblem(412);
        giver.get(made.header("Location").replaceFirst("^https?://[^/]+", "")).expect(200);
    }

    @Test
    void theFormerOwnerGoesOnSeeingItWhereHeShall() {
        Reply created = Customers.create(giver, Customers.name("留看"));
        transfer(giver, List.of(created.text("id")), true).expect(201);
        Reply seen = giver.get(Customers.path(created)).expect(200);
        giver.patch(Customers.path(created), seen.header("ETag"), Map.of("city", "广州"))
                .expectProblem(403);
    }

    @Test
    void theLogIsFoundByPersonCustomerAndTimeAndByThoseConcernedOnly() {
        String name = Customers.name("查找");
        String id = Customers.create(giver, name).text("id");
        String transfer = transfer(giver, List.of(id), false).expect(201).text("id");
        String at = giver.get(PATH + "/" + transfer).expect(200).text("at");

        for (Rest person : List.of(giver, taker, rest.as("manager"), rest.as("boss"))) {
            assertEquals(List.of(transfer), found(person, "q=" + Rest.encode(name)));
            assertEquals(List.of(transfer), found(person, "customerId=" + id));
        }
        assertTrue(found(giver, "toUserId=" + takerId + "&limit=500").contains(transfer));
        assertEquals(List.of(), found(giver, "fromUserId=" + takerId + "&customerId=" + id));
        assertEquals(List.of(transfer), found(giver, "customerId=" + id + "&from=" + at));
        assertEquals(List.of(), found(giver, "customerId=" + id + "&until=" + at));
        assertEquals(name, lines(taker, transfer).get(0).path("name").asText());

        Rest stranger = rest.as("sales2");
        assertEquals(List.of(), found(stranger, "q=" + Rest.encode(name)));
        stranger.get(PATH + "/" + transfer).expectProblem(404);
        stranger.get(PATH + "/" + transfer + "/lines").expectProblem(404);
        stranger.post(PATH + "/" + transfer + "/undo", Map.of()).expectProblem(404);
        rest.asOperator().get(PATH + "/" + transfer).expectProblem(404);
    }

    @Test
    void undoneOnceAndWhatWasGivenOnMeanwhileStays() {
        List<Reply> three = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            three.add(Customers.create(giver, Customers.name("撤销")));
        }
        List<String> ids = three.stream().map(each -> each.text("id")).toList();
        String transfer = transfer(giver, ids, true).expect(201).text("id");
        Map<String, Object> on =
                Map.of("customerIds", List.of(ids.get(1)), "toUserId", Colleagues.id(rest.as("sales5")));
        taker.post(PATH, on).expect(201);
        taker.delete(Customers.path(three.get(2))).expect(204);

        String job = Colleagues.begun(giver.post(PATH + "/" + transfer + "/undo", Map.of()));
        JsonNode done = Colleagues.ended(giver, job);

        assertEquals(1, done.path("result").path("restored").asInt(), done::toString);
        assertEquals(2, done.path("result").path("kept").asInt(), done::toString);
        assertEquals(
                Colleagues.id(giver), giver.get(Customers.path(three.get(0))).text("ownerId"));
        taker.get(Customers.path(three.get(0))).expectProblem(404);
        assertEquals(
                0,
                giver.get("/api/v1/core/customers/" + ids.get(0) + "/shares")
                        .expect(200)
                        .json()
                        .path("items")
                        .size(),
                "the share that was kept for the former owner has gone");
        rest.as("sales5").get(Customers.path(three.get(1))).expect(200);
        giver.post(PATH + "/" + transfer + "/undo", Map.of()).expectProblem(409);
        long restored = lines(giver, transfer).stream()
                .filter(line -> line.path("restored").asBoolean())
                .count();
        assertEquals(1, restored);
    }

    @Test
    void nothingIsWrittenWhereSomethingIsRefused() {
        Reply mine = Customers.create(giver, Customers.name("拒绝"));
        Reply foreign = Customers.create(rest.as("sales5"), Customers.name("拒绝"));
        transfer(giver, List.of(mine.text("id"), foreign.text("id")), false).expectProblem(404);
        giver.post(PATH, Map.of("customerIds", List.of(mine.text("id")), "toUserId", Colleagues.id(rest.asOperator())))
                .expectProblem(404);
        giver.post(PATH, Map.of("customerIds", List.of(mine.text("id")), "toUserId", Colleagues.id(giver)))
                .expectProblem(422);
        JsonNode refused =
                transfer(rest.asOperator(), List.of(mine.text("id")), false).expectProblem(403);
        assertEquals("core.customer.transfer", refused.path("code").asText());
        assertEquals(mine.header("ETag"), giver.get(Customers.path(mine)).header("ETag"));
        assertEquals(List.of(), found(giver, "customerId=" + mine.text("id")));
    }

    @Test
    void manyGoByAJobAndComeBackByAnother() {
        List<String> ids = Batch.customers(giver, 2_500);
        JsonNode done = Colleagues.ended(giver, Colleagues.begun(transfer(giver, ids, false)));
        assertEquals(ids.size(), done.path("result").path("transferred").asInt(), done::toString);
        taker.get(Customers.PATH + "/" + ids.get(ids.size() - 1)).expect(200);
        String transfer = found(giver, "customerId=" + ids.get(0)).get(0);
        assertEquals(500, lines(giver, transfer).size());

        done = Colleagues.ended(giver, Colleagues.begun(giver.post(PATH + "/" + transfer + "/undo", Map.of())));
        assertEquals(ids.size(), done.path("result").path("restored").asInt(), done::toString);
        Batch.delete(giver, ids);
    }

    /** The last row is held by somebody else, so that the job waits there with all others written. */
    @Test
    void cancelledItLeavesNothing() throws SQLException {
        List<String> ids = Batch.customers(giver, 1_200);
        String last =
                ids.stream().map(Long::valueOf).max(Long::compare).orElseThrow().toString();
        Database database = Database.of(server);
        String job;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("select id from contacts_customer where id = " + last + " for update");
            job = Colleagues.begun(transfer(giver, ids, true));
            Await.until(
                    "the job to be at its last customers",
                    Duration.ofSeconds(20),
                    () -> database.number("select count(*) from information_schema.processlist"
                                    + " where info like 'update contacts_customer set owner_id%' and time_ms > 300")
                            > 0);
            giver.post(job + "/cancel", Map.of()).expect(200);
            connection.rollback();
        }

        assertEquals("cancelled", Colleagues.ended(giver, job).path("state").asText());
        assertEquals(List.of(), found(giver, "customerId=" + ids.get(0)));
        assertEquals(
                Colleagues.id(giver),
                giver.get(Customers.PATH + "/" + ids.get(0)).text("ownerId"));
        taker.get(Customers.PATH + "/" + ids.get(0)).expectProblem(404);
        String among = " in (" + String.join(",", ids) + ")";
        assertEquals(0, database.number("select count(*) from core_share where customer_id" + among));
        assertEquals(0, database.number("select count(*) from core_transfer_line where customer_id" + among));
        Batch.delete(giver, ids);
    }

    private Reply transfer(Rest who, List<String> ids, boolean keepShare) {
        return who.post(PATH, Map.of("customerIds", ids, "toUserId", takerId, "keepShare", keepShare, "note", "测试"));
    }

    private static List<String> found(Rest who, String query) {
        List<String> ids = new ArrayList<>();
        who.get(PATH + "?" + query)
                .expect(200)
                .json()
                .path("items")
                .forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    private static List<JsonNode> lines(Rest who, String transfer) {
        List<JsonNode> lines = new ArrayList<>();
        who.get(PATH + "/" + transfer + "/lines?limit=500")
                .expect(200)
                .json()
                .path("items")
                .forEach(lines::add);
        return lines;
    }
}
