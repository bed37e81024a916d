package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.tesseracrm.itests.harness.Server;

@RunningServer
class SignInTest {
    private static final String TOKENS = "/api/v1/core/tokens";
    private static final String ME = "/api/v1/core/me";

    private final Rest rest;

    SignInTest(Rest rest) {
        this.rest = rest;
    }

    @Test
    void theRightPasswordGivesATokenThatWorks() {
        Reply reply = rest.signIn("demo", "sales2", Server.PASSWORD).expect(201);

        assertTrue(Instant.parse(reply.text("expiresAt")).isAfter(Instant.now()));
        JsonNode me = bearer(reply.text("token")).get(ME).expect(200).json();
        assertEquals("sales2", me.path("user").asText(), me::toString);
        for (String part : List.of("roles", "permissions", "modules")) {
            assertTrue(me.path(part).isArray(), () -> "/me without " + part + ": " + me);
        }
        assertTrue(me.path("permissions").toString().contains("contacts.customer.read"), me::toString);
        assertTrue(me.path("modules").toString().contains("contacts"), me::toString);
    }

    @Test
    void wrongCompanyUserAndPasswordLookTheSame() {
        JsonNode password = rest.signIn("demo", "sales3", "wrong").expectProblem(401);
        JsonNode user = rest.signIn("demo", "nobody-here", "wrong").expectProblem(401);
        JsonNode company = rest.signIn("nowhere", "sales3", "wrong").expectProblem(401);

        assertEquals(password.path("detail"), user.path("detail"));
        assertEquals(password.path("detail"), company.path("detail"));
        assertEquals(password.path("type"), user.path("type"));
    }

    @Test
    void refusalsAreToldInTheReadersLanguage() {
        String chinese = rest.with("Accept-Language", "zh-CN")
                .signIn("demo", "nobody", "wrong")
                .expectProblem(401)
                .path("detail")
                .asText();
        String english = rest.with("Accept-Language", "en-US,en;q=0.8")
                .signIn("demo", "nobody", "wrong")
                .expectProblem(401)
                .path("detail")
                .asText();

        assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic), chinese);
        assertFalse(english.codePoints().anyMatch(Character::isIdeographic), english);
        assertFalse(english.isBlank());
    }

    @Test
    void withoutATokenOrWithAWrongOneNothingIsTold() {
        for (String path : List.of(ME, TOKENS, Customers.PATH, "/api/v1/core/modules", "/api/v1/core/jobs/1")) {
            rest.get(path).expectProblem(401);
            bearer("made-up").get(path).expectProblem(401);
            rest.with("Authorization", "Basic c2FsZXMxOng=").get(path).expectProblem(401);
        }
        assertTrue(rest.get(ME).header("WWW-Authenticate").startsWith("Bearer"), "WWW-Authenticate of a 401");
    }

    @Test
    void aTokenIsListedWithoutItselfAndRevoked() {
        String token =
                rest.signIn("demo", "sales3", Server.PASSWORD).expect(201).text("token");
        Rest mine = bearer(token);
        Reply list = mine.get(TOKENS).expect(200);
        assertFalse(list.body().contains(token), "the list shows a token");
        int before = items(list).size();
        String newest = items(list).get(0).path("id").asText();

        bearer(rest.signIn("demo", "sales4", Server.PASSWORD).expect(201).text("token"))
                .delete(TOKENS + "/" + newest)
                .expectProblem(404);
        mine.get(ME).expect(200);
        mine.delete(TOKENS + "/" + newest).expect(204);

        mine.get(ME).expectProblem(401);
        String again =
                rest.signIn("demo", "sales3", Server.PASSWORD).expect(201).text("token");
        assertEquals(before, items(bearer(again).get(TOKENS)).size());
    }

    @Test
    void failuresLockTheDoorForAWhile() {
        for (int i = 0; i < 5; i++) {
            rest.signIn("demo", "repair", "guess-" + i).expectProblem(401);
        }
        Reply locked = rest.signIn("demo", "repair", Server.PASSWORD);
        assertTrue(locked.status() == 401 || locked.status() == 429, locked.body());
        locked.expectProblem(locked.status());
        rest.signIn("demo", "service", Server.PASSWORD).expect(201);
    }

    @Test
    void anIncompleteOrMalformedSignInIsRefused() {
        rest.post(TOKENS, "{\"company\":\"demo\"").expectProblem(400);
        Reply incomplete = rest.post(TOKENS, Map.of("company", "demo"));
        assertTrue(incomplete.status() == 401 || incomplete.status() == 422, incomplete.body());
        incomplete.expectProblem(incomplete.status());
    }

    @Test
    void theOperatorSignsInToTheInstallationAndSeesNoCompanysRecords() {
        Rest operator = rest.asOperator();
        operator.get(ME).expect(200);
        operator.get("/api/v1/operator/companies").expect(200);
        operator.get(Customers.PATH).expectProblem(404);
        rest.as("boss").get("/api/v1/operator/companies").expectProblem(403);
    }

    private Rest bearer(String token) {
        return rest.with("Authorization", "Bearer " + token);
    }

    private static List<JsonNode> items(Reply list) {
        JsonNode json = list.json();
        return StreamSupport.stream((json.isArray() ? json : json.path("items")).spliterator(), false)
                .toList();
    }
}
