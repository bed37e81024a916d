package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Database;
import org.tesseracrm.itests.harness.Mails;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.Server;

/** Mails while there is no mail server, over a restart, and sent again by the operator. */
class OutboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PATH = "/api/v1/operator/mails";

    private final Mails mails = new Mails();
    private final Server server = mails.configure(Server.fresh("outbox").with("CRM_TRIALS", "true"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        try {
            server.close();
        } finally {
            mails.close();
        }
    }

    @Test
    void whatWaitsOutlivesBothServersAndArrivesOnce() throws SQLException {
        Rest rest = server.rest();
        apply("one@example.org");
        apply("two@example.org");
        // the first link to the second address is of no use now
        apply("two@example.org");
        JsonNode one = tried("one@example.org");
        assertEquals("waiting", one.path("state").asText());
        assertFalse(one.path("reason").asText().isBlank());
        assertFalse(one.path("nextTryAt").asText().isBlank());
        assertEquals(3, database("tenant_id > 0"));
        assertEquals(2, database("body is not null"), "the text of the replaced link is still there");
        assertEquals(0, database("body like '%crm.example%'"), "a link lies readable in the table");
        assertFalse(rest.asOperator().get(PATH).body().contains("crm.example"));

        JsonNode replaced = rest.asOperator()
                .get(PATH + "?state=expired")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertEquals("two@example.org", replaced.path("to").asText());
        rest.asOperator()
                .post(PATH + "/" + replaced.path("id").asText() + "/send", Map.of())
                .expectProblem(409);
        rest.asOperator().get(PATH + "?state=none").expectProblem(422);
        Rest boss = OwnCompany.make(rest).chief();
        boss.get(PATH).expectProblem(403);
        String path = PATH + "/" + one.path("id").asText() + "/send";
        boss.post(path, Map.of()).expectProblem(403);

        applied("forgotten", "interval 8 day");
        applied("remembered", "interval 6 day");
        server.kill();
        server.start();
        // still without a mail server, so that none of them can have left by itself
        for (String to : List.of("one@example.org", "two@example.org")) {
            String again = PATH + "/" + tried(to).path("id").asText() + "/send";
            assertEquals(
                    "waiting",
                    rest.asOperator().post(again, Map.of()).expect(200).text("state"));
        }
        mails.start();
        assertTrue(mails.text("one@example.org", "请确认试用申请").contains(Mails.PUBLIC + "/trial/"));
        mails.text("two@example.org", "请确认试用申请");
        Await.until("both marked as sent", PATIENCE, () -> database("state = 'SENT' and body is null") == 2);
        rest.asOperator().post(path, Map.of()).expectProblem(409);
        assertEquals(1, mails.received("one@example.org").size());
        assertEquals(1, mails.received("two@example.org").size());
        assertEquals(0, database("body is not null"));

        Await.until("what nobody confirmed for a week to be forgotten", PATIENCE, () -> applications("forgotten") == 0);
        assertEquals(1, applications("remembered"));
    }

    /** A trial that was applied for and whose link ended that long ago. */
    private void applied(String code, String ago) throws SQLException {
        try (Connection connection = Database.of(server).connect();
                Statement statement = connection.createStatement()) {
            String copied =
                    "tenant_id, company_name, contact, email, mobile, language, version, created_by, created_at,"
                            + " updated_by, updated_at";
            statement.executeUpdate(
                    "insert into core_trial (" + copied + ", id, code, hash, expires_at) select " + copied
                            + ", id + " + code.length() + ", '" + code + "', sha2('" + code
                            + "', 256), utc_timestamp() - " + ago
                            + " from core_trial limit 1");
        }
    }

    private long applications(String code) {
        return Database.of(server).number("select count(*) from core_trial where code = '" + code + "'");
    }

    private void apply(String email) {
        server.rest()
                .post(
                        "/api/v1/core/trials",
                        Map.of("companyName", "蓝波贸易", "code", "bluewave", "contact", "李娜", "email", email))
                .expect(204);
    }

    /** The mail to that address once it was tried in vain. */
    private JsonNode tried(String to) {
        return Await.value("a try in vain", PATIENCE, () -> {
            for (JsonNode each :
                    server.rest().asOperator().get(PATH).expect(200).json().path("items")) {
                if (each.path("to").asText().equals(to)
                        && each.path("state").asText().equals("waiting")
                        && each.path("tries").asInt() > 0) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        });
    }

    private long database(String where) {
        return Database.of(server).number("select count(*) from core_mail where " + where);
    }
}
