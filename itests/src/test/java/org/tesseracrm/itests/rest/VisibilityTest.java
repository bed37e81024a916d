package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** Whose customers one sees (A7), and what a person may not do at all. */
@RunningServer
class VisibilityTest {
    private final Rest rest;

    VisibilityTest(Rest rest) {
        this.rest = rest;
    }

    @Test
    void ownersSuperiorsAndTheBossSeeACustomerAndNobodyElse() {
        String name = Customers.name("看见");
        String path = Customers.path(Customers.create(rest.as("sales1"), name));

        for (String user : new String[] {"sales1", "manager", "director", "assistant", "boss"}) {
            rest.as(user).get(path).expect(200);
            assertEquals(1, Customers.named(rest.as(user), name), user);
        }
        for (String user : new String[] {"sales2", "sales4"}) {
            assertEquals(0, Customers.named(rest.as(user), name), user);
            assertEquals(
                    0,
                    Customers.list(rest.as(user), Map.of("q", name))
                            .json()
                            .path("items")
                            .size(),
                    user);
        }
    }

    @Test
    void aForeignRecordLooksLikeNone() {
        Reply created = Customers.create(rest.as("sales1"), Customers.name("别人"));
        String path = Customers.path(created);
        Rest other = rest.as("sales4");

        JsonNode foreign = other.get(path).expectProblem(404);
        JsonNode unknown = other.get(Customers.PATH + "/1").expectProblem(404);
        for (String field : new String[] {"type", "title", "detail"}) {
            assertEquals(unknown.path(field), foreign.path(field));
        }
        other.patch(path, created.header("ETag"), Map.of("city", "深圳")).expectProblem(404);
        other.delete(path).expectProblem(404);
        rest.as("sales1").get(path).expect(200);
    }

    @Test
    void whoMayNotIsToldWhich() {
        JsonNode refused = rest.as("keeper")
                .post(Customers.PATH, Map.of("name", Customers.name("仓库")))
                .expectProblem(403);
        assertFalse(refused.path("detail").asText().isBlank());
        assertTrue(refused.toString().contains("contacts.customer.write"), refused::toString);
    }

    @Test
    void aCustomerCannotBePutIntoForeignHands() {
        String stranger = rest.as("sales4")
                .get("/api/v1/core/me")
                .expect(200)
                .json()
                .path("userId")
                .asText();
        assertFalse(stranger.isEmpty());
        String name = Customers.name("塞给");
        Reply reply = rest.as("sales1").post(Customers.PATH, Map.of("name", name, "ownerId", stranger));
        assertTrue(reply.status() == 403 || reply.status() == 422, reply.body());
        assertEquals(0, Customers.named(rest.as("boss"), name));
    }
}
