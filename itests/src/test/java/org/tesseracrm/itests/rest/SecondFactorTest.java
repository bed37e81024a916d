package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Authenticator;
import org.tesseracrm.itests.harness.Database;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;

/** Second factor, password rules, and what a sign-in ends. */
@RunningServer
class SecondFactorTest {
    private static final String ME = "/api/v1/core/me";
    private static final String FACTOR = ME + "/second-factor";
    private static final String POLICY = "/api/v1/core/sign-in-policy";
    private static final Map<String, String> CONFIRM = Map.of("password", OwnCompany.PASSWORD);

    private final Rest rest;
    private final Server server;

    SecondFactorTest(Rest rest, Server server) {
        this.rest = rest;
        this.server = server;
    }

    @Test
    void aCodeIsAskedForAndWorksOnce() {
        OwnCompany company = OwnCompany.make(rest);
        Rest chief = company.chief();
        chief.post(FACTOR + "/begin", Map.of("password", "not-mine")).expectProblem(422);
        Reply begun = chief.post(FACTOR + "/begin", CONFIRM).expect(200);
        Authenticator app = new Authenticator(begun.text("secret"));
        assertTrue(begun.text("uri").startsWith("otpauth://totp/"), begun::body);
        company.signIn("chief", OwnCompany.PASSWORD).expect(201);

        List<String> recovery = codes(
                chief.post(FACTOR + "/confirm", Map.of("code", app.code())).expect(200));

        assertEquals(10, recovery.size());
        JsonNode needed = company.signIn("chief", OwnCompany.PASSWORD).expectProblem(401);
        assertEquals("/problems/code-needed", needed.path("type").asText());
        JsonNode wrongPassword =
                company.signIn("chief", "wrong", app.sameCode()).expectProblem(401);
        assertEquals("/problems/sign-in-refused", wrongPassword.path("type").asText());
        JsonNode replayed =
                company.signIn("chief", OwnCompany.PASSWORD, app.sameCode()).expectProblem(401);
        assertEquals("/problems/code-wrong", replayed.path("type").asText());
        company.signIn("chief", OwnCompany.PASSWORD, app.code()).expect(201);

        company.signIn("chief", OwnCompany.PASSWORD, recovery.get(0)).expect(201);
        company.signIn("chief", OwnCompany.PASSWORD, recovery.get(0)).expectProblem(401);
        assertEquals(
                9,
                chief.get(FACTOR).expect(200).json().path("recoveryCodesLeft").asInt());
        List<String> fresh =
                codes(chief.post(FACTOR + "/recovery-codes", CONFIRM).expect(200));
        company.signIn("chief", OwnCompany.PASSWORD, recovery.get(1)).expectProblem(401);
        company.signIn("chief", OwnCompany.PASSWORD, fresh.get(1).toLowerCase()).expect(201);

        chief.post(FACTOR + "/disable", CONFIRM).expect(204);
        company.signIn("chief", OwnCompany.PASSWORD).expect(201);
    }

    @Test
    void theDatabaseAloneGivesNoSecretAway() {
        OwnCompany company = OwnCompany.make(rest);
        Reply begun = company.chief().post(FACTOR + "/begin", CONFIRM).expect(200);
        Authenticator app = new Authenticator(begun.text("secret"));
        String code = codes(company.chief()
                        .post(FACTOR + "/confirm", Map.of("code", app.code()))
                        .expect(200))
                .get(0);

        Database database = Database.of(server);
        assertEquals(
                0,
                database.number("select count(*) from core_second_factor where secret like '%" + begun.text("secret")
                        + "%' or secret not like 'v1:%'"));
        assertEquals(0, database.number("select count(*) from core_recovery_code where hash like '%" + code + "%'"));
    }

    @Test
    void wrongCodesLockLikeWrongPasswords() {
        OwnCompany company = OwnCompany.make(rest);
        enrol(company.chief());
        for (int i = 0; i < 5; i++) {
            company.signIn("chief", OwnCompany.PASSWORD, "00000" + i).expectProblem(401);
            // knowing the password takes nothing back
            company.signIn("chief", OwnCompany.PASSWORD);
        }
        Reply locked = company.signIn("chief", OwnCompany.PASSWORD, "000009");
        locked.expectProblem(429);
        assertTrue(Integer.parseInt(locked.header("Retry-After")) > 0, "Retry-After");
    }

    @Test
    void whoIsAskedForItSetsItUpFirst() {
        OwnCompany company = OwnCompany.make(rest);
        String id = company.add("worker");
        Rest before = company.fresh("worker");
        company.chief().put(POLICY, Map.of("secondFactor", "all")).expect(200);
        before.get("/api/v1/core/modules").expect(200);
        before.put(POLICY, Map.of("secondFactor", "none")).expectProblem(403);

        Rest worker = company.fresh("worker");
        JsonNode refused = worker.get("/api/v1/core/modules").expectProblem(403);
        assertEquals("/problems/second-factor-needed", refused.path("type").asText());
        assertTrue(
                worker.get(ME).expect(200).json().path("mustSetUpSecondFactor").asBoolean());
        Authenticator app = enrol(worker);
        worker.get("/api/v1/core/modules").expect(200);
        worker.post(FACTOR + "/disable", CONFIRM).expectProblem(409);

        String factor = "/api/v1/core/users/" + id + "/sign-in/second-factor";
        worker.delete(factor).expectProblem(403);
        rest.as("boss").delete(factor).expectProblem(404);
        company.chief().delete(factor).expect(204);
        assertFalse(
                company.chief().get(factor).expect(200).json().path("active").asBoolean());
        company.signIn("worker", OwnCompany.PASSWORD, app.code()).expect(201);
        assertTrue(
                company.chief()
                        .get("/api/v1/core/audit?action=core.secondFactor.reset")
                        .expect(200)
                        .body()
                        .contains("worker"),
                "the reset stands in the audit");
    }

    @Test
    void aNewPasswordEndsWhatTheOldOneOpened() {
        OwnCompany company = OwnCompany.make(rest);
        company.add("worker");
        Rest one = company.fresh("worker");
        Rest other = company.fresh("worker");
        for (String bad : List.of("short", "password1", "my worker password", company.code() + "-2026-x")) {
            one.put(ME + "/password", Map.of("oldPassword", OwnCompany.PASSWORD, "newPassword", bad))
                    .expectProblem(422);
        }
        one.put(ME + "/password", Map.of("oldPassword", OwnCompany.PASSWORD, "newPassword", "绿茶与柠檬一起走"))
                .expect(204);
        one.get(ME).expect(200);
        other.get(ME).expectProblem(401);
    }

    @Test
    void aTokenIsGoodAsLongAsItsOwnerSays() {
        OwnCompany company = OwnCompany.make(rest);
        Map<String, Object> signIn =
                Map.of("company", company.code(), "user", "chief", "password", OwnCompany.PASSWORD);
        for (int days : new int[] {0, -1, 100_000}) {
            Map<String, Object> asked = new HashMap<>(signIn);
            asked.put("days", days);
            rest.post("/api/v1/core/tokens", asked).expectProblem(422);
        }
        Map<String, Object> asked = new HashMap<>(signIn);
        asked.put("days", 1);
        Reply token = rest.post("/api/v1/core/tokens", asked).expect(201);
        assertTrue(
                Instant.parse(token.text("expiresAt")).isBefore(Instant.now().plus(Duration.ofDays(2))), token::body);
    }

    @Test
    void eightRightSignInsAtTheSameMomentAllSucceed() throws Exception {
        OwnCompany company = OwnCompany.make(rest);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                replies.add(threads.submit(() -> company.signIn("chief", OwnCompany.PASSWORD)));
            }
            for (Future<Reply> reply : replies) {
                reply.get().expect(201);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Authenticator enrol(Rest person) {
        Authenticator app = new Authenticator(
                person.post(FACTOR + "/begin", CONFIRM).expect(200).text("secret"));
        person.post(FACTOR + "/confirm", Map.of("code", app.code())).expect(200);
        return app;
    }

    private static List<String> codes(Reply reply) {
        List<String> codes = new ArrayList<>();
        reply.json().path("recoveryCodes").forEach(code -> codes.add(code.asText()));
        return codes;
    }
}
