package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** One record's life: created, read, changed, deleted; and each way to be refused. */
@RunningServer
class RecordTest {
    private final Rest sales1;

    RecordTest(Rest rest) {
        sales1 = rest.as("sales1").with("Accept-Language", "en");
    }

    @Test
    void createdRecordsHaveAPlaceAndAVersion() {
        String name = Customers.name("海川精密");
        Reply created = sales1.post(
                        Customers.PATH,
                        Map.of(
                                "name",
                                name,
                                "kind",
                                "vip",
                                "employees",
                                120,
                                "annualRevenue",
                                Map.of("amount", "1234567.89", "currency", "CNY")))
                .expect(201);

        String path = Customers.path(created);
        assertTrue(created.header("Location").endsWith(path), created.header("Location"));
        assertTrue(created.header("ETag").matches("\"\\d+\""), created.header("ETag"));
        assertTrue(created.json().path("id").isTextual(), "ids are strings");
        Reply read = sales1.get(path).expect(200);
        assertEquals(created.header("ETag"), read.header("ETag"));
        assertEquals(created.json(), read.json());
        assertEquals(name, read.text("name"));
        assertEquals(
                "1234567.89", read.json().path("annualRevenue").path("amount").asText());
        assertTrue(read.json().path("annualRevenue").path("amount").isTextual(), "money's amount is a string");
        assertTrue(Instant.parse(read.text("createdAt")).isAfter(Instant.now().minusSeconds(600)));
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        Reply created = Customers.create(sales1, Customers.name("版本"));
        String path = Customers.path(created);
        String first = created.header("ETag");

        sales1.send("PATCH", path, Rest.MERGE_PATCH, "{\"city\":\"上海\"}".getBytes())
                .expectProblem(428);
        sales1.patch(path, "no tag", Map.of("city", "上海")).expectProblem(400);
        Reply changed = sales1.patch(path, first, Map.of("city", "上海")).expect(200);
        assertEquals("上海", changed.text("city"));
        assertNotEquals(first, changed.header("ETag"));
        sales1.patch(path, first, Map.of("city", "北京")).expectProblem(412);

        assertEquals("上海", sales1.get(path).text("city"));
        Reply cleared =
                sales1.patch(path, changed.header("ETag"), "{\"city\":null}").expect(200);
        assertTrue(cleared.json().path("city").isNull()
                || cleared.json().path("city").isMissingNode());
        assertEquals(created.text("name"), cleared.text("name"));
    }

    @Test
    void wrongFieldsAreNamedAndNothingIsKept() {
        String name = "x".repeat(5000);
        JsonNode tooLong = sales1.post(Customers.PATH, Map.of("name", name)).expectProblem(422);
        assertEquals(List.of("name"), fields(tooLong));
        JsonNode missing = sales1.post(Customers.PATH, Map.of("city", "广州")).expectProblem(422);
        assertEquals(List.of("name"), fields(missing));
        assertFalse(missing.path("errors").get(0).path("message").asText().isBlank());
        assertFalse(missing.path("errors").get(0).path("code").asText().isBlank());
        String odd = Customers.name("奇怪");
        assertEquals(
                List.of("kind"),
                fields(sales1.post(Customers.PATH, Map.of("name", odd, "kind", "friend"))
                        .expectProblem(422)));
        assertEquals(
                List.of("nonsense"),
                fields(sales1.post(Customers.PATH, Map.of("name", odd, "nonsense", 1))
                        .expectProblem(422)));
        assertEquals(
                List.of("employees"),
                fields(sales1.post(Customers.PATH, Map.of("name", odd, "employees", "many"))
                        .expectProblem(422)));
        assertEquals(0, Customers.named(sales1, odd));
    }

    @Test
    void fieldErrorsAreToldInBothLanguages() {
        String english = message(sales1);
        String chinese = message(sales1.with("Accept-Language", "zh-CN"));
        // a person's own language counts, but what is answered must be one of the two
        assertFalse(english.isBlank());
        assertFalse(chinese.isBlank());
    }

    private static String message(Rest rest) {
        return rest.post(Customers.PATH, Map.of("city", "x"))
                .expectProblem(422)
                .path("errors")
                .get(0)
                .path("message")
                .asText();
    }

    @Test
    void malformedRequestsAreRefused() {
        sales1.post(Customers.PATH, "{\"name\":").expectProblem(400);
        sales1.post(Customers.PATH, "").expectProblem(400);
        sales1.send("POST", Customers.PATH, "text/plain", "name".getBytes()).expectProblem(415);
        sales1.with("Accept", "text/csv").get(Customers.PATH).expectProblem(406);
        sales1.send("PUT", Customers.PATH, "application/json", "{}".getBytes()).expectProblem(405);
        String path = Customers.path(Customers.create(sales1, Customers.name("方法")));
        sales1.with("If-Match", "\"0\"")
                .send("PATCH", path, "application/json", "{}".getBytes())
                .expectProblem(415);
        sales1.get("/api/v1/contacts/nothing-like-this").expectProblem(404);
        sales1.get("/api/v1/nothing-like-this").expectProblem(404);
        sales1.get("/api/v9/contacts/customers").expectProblem(404);
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsTooLarge() {
        String name = Customers.name("大");
        String body = "{\"name\":\"" + name + "\",\"notes\":\"" + "y".repeat(1 << 20) + "\"}";
        sales1.post(Customers.PATH, body).expectProblem(413);
        assertEquals(0, Customers.named(sales1, name));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String id : List.of("1", "999999999999999999", "not-an-id", "-5", "99999999999999999999999")) {
            sales1.get(Customers.PATH + "/" + id).expectProblem(404);
            sales1.patch(Customers.PATH + "/" + id, "\"0\"", Map.of("city", "x"))
                    .expectProblem(404);
            sales1.delete(Customers.PATH + "/" + id).expectProblem(404);
        }
    }

    @Test
    void deletedRecordsLeaveTheList() {
        String name = Customers.name("告别");
        Reply created = Customers.create(sales1, name);

        sales1.delete(Customers.path(created)).expect(204);

        assertEquals(0, Customers.named(sales1, name));
        Reply after = sales1.get(Customers.path(created));
        assertTrue(
                after.status() == 404
                        || !after.json().path("deletedAt").asText().isBlank(),
                after.body());
    }

    @Test
    void aRepeatedPostWithAKeyIsDoneOnce() {
        String name = Customers.name("一次");
        Rest keyed = sales1.with("Idempotency-Key", Customers.name("key").replace(' ', '-'));

        Reply first = keyed.post(Customers.PATH, Map.of("name", name)).expect(201);
        Reply second = keyed.post(Customers.PATH, Map.of("name", name)).expect(201);

        assertEquals(first.text("id"), second.text("id"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(1, Customers.named(sales1, name));
        keyed.post(Customers.PATH, Map.of("name", name + "!")).expectProblem(422);
        assertEquals(0, Customers.named(sales1, name + "!"));
    }

    @Test
    void aContactHangsOnItsCustomer() {
        Reply customer = Customers.create(sales1, Customers.name("联系"));
        String contacts = "/api/v1/contacts/contacts";
        Reply contact = sales1.post(
                        contacts, Map.of("customerId", customer.text("id"), "name", "欧阳修文", "mobile", "13800138000"))
                .expect(201);
        assertEquals(customer.text("name"), contact.text("customerName"));
        assertEquals(customer.text("ownerId"), contact.text("ownerId"));
        assertEquals(
                List.of("customerId"),
                fields(sales1.post(contacts, Map.of("customerId", "1", "name", "无主"))
                        .expectProblem(422)));

        sales1.delete(Customers.path(customer)).expect(204);

        Reply gone = sales1.get(contacts + "/" + contact.text("id"));
        assertTrue(
                gone.status() == 404 || !gone.json().path("deletedAt").asText().isBlank(), gone.body());
    }

    @Test
    void whatClashesIsAConflict() {
        Reply customer = Customers.create(sales1, Customers.name("冲突"));
        String contacts = "/api/v1/contacts/contacts";
        String id = sales1.post(contacts, Map.of("customerId", customer.text("id"), "name", "随客户走"))
                .expect(201)
                .text("id");
        sales1.delete(contacts + "/" + id).expect(204);
        sales1.delete(Customers.path(customer)).expect(204);

        sales1.send("POST", contacts + "/recycle-bin/" + id + "/restore", null, null)
                .expectProblem(409);
        sales1.send("POST", Customers.PATH + "/recycle-bin/" + customer.text("id") + "/restore", null, null)
                .expect(200);
        sales1.send("POST", contacts + "/recycle-bin/" + id + "/restore", null, null)
                .expect(200);
    }

    private static List<String> fields(JsonNode problem) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(each -> each.path("field").asText())
                .toList();
    }
}
