package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** Who tries to sign in learns nothing of who is there, and cannot go on for long. */
@RunningServer
class SignInLimitsTest {
    /** Fewer than lock a name. */
    private static final int TRIES = 4;

    private static final int MORE_THAN_ALLOWED = 90;

    private final Rest rest;

    SignInLimitsTest(Rest rest) {
        this.rest = rest;
    }

    @Test
    void nothingTellsWhoIsThere() {
        OwnCompany company = OwnCompany.make(rest);
        OwnCompany suspended = OwnCompany.make(rest);
        suspend(suspended);
        Rest stranger = from("203.0.113.10");
        Map<String, Supplier<Reply>> kinds = new TreeMap<>();
        kinds.put("unknown company", () -> stranger.signIn(random(), "chief", "wrong-password"));
        kinds.put("unknown user", () -> stranger.signIn(company.code(), random(), "wrong-password"));
        kinds.put("wrong password", () -> stranger.signIn(company.code(), "chief", "wrong-password"));
        kinds.put("suspended company", () -> stranger.signIn(suspended.code(), "chief", "wrong-password"));
        // not the first of anything
        stranger.signIn(random(), random(), "wrong-password");

        Map<String, List<Long>> times = new TreeMap<>();
        Set<JsonNode> answers = new HashSet<>();
        for (int i = 0; i < TRIES; i++) {
            kinds.forEach((kind, attempt) -> {
                long begun = System.nanoTime();
                Reply reply = attempt.get();
                times.computeIfAbsent(kind, key -> new ArrayList<>()).add(System.nanoTime() - begun);
                answers.add(((ObjectNode) reply.expectProblem(401)));
            });
        }

        assertEquals(1, answers.size(), () -> "answers differ: " + answers);
        // the least disturbed of each; a kind without its hash would take a tenth
        Map<String, Long> best = new TreeMap<>();
        times.forEach(
                (kind, all) -> best.put(kind, all.stream().min(Long::compare).orElseThrow() / 1000));
        long least = best.values().stream().min(Long::compare).orElseThrow();
        long most = best.values().stream().max(Long::compare).orElseThrow();
        assertTrue(most < 2 * least, () -> "microseconds by kind: " + best);
        assertTrue(suspended
                        .signIn("chief", OwnCompany.PASSWORD)
                        .expectProblem(401)
                        .path("detail")
                        .asText()
                        .length()
                > 0);
    }

    @Test
    void anAddressThatFailsTooOftenWaits() {
        Rest stranger = from("203.0.113.20");
        Reply refused = tillRefused(() -> stranger.signIn(random(), "somebody", "wrong-password"));
        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0, "Retry-After");
        // one way in is as good as another
        stranger.post("/api/v1/core/invitations/open", Map.of("token", random()))
                .expectProblem(429);
        from("203.0.113.21").signIn("nowhere", "somebody", "wrong-password").expectProblem(401);
    }

    @Test
    void theAdministratorSeesWhoIsLockedOutAndLetsHimIn() {
        OwnCompany company = OwnCompany.make(rest);
        String path = "/api/v1/core/users/" + company.add("clumsy");
        Rest chief = company.chief();
        Rest clumsy = company.as("clumsy");
        assertTrue(chief.get(path + "/lock").expect(200).json().path("until").isNull());
        Rest stranger = from("203.0.113.40");
        tillRefused(() -> stranger.signIn(company.code(), "clumsy", "wrong-password"));
        company.signIn("clumsy", OwnCompany.PASSWORD).expectProblem(429);
        assertTrue(chief.get(path + "/lock").expect(200).text("until").endsWith("Z"));
        clumsy.get(path + "/lock").expectProblem(403);

        chief.post(path + "/unlock", Map.of()).expect(204);
        assertTrue(chief.get(path + "/lock").expect(200).json().path("until").isNull());
        company.signIn("clumsy", OwnCompany.PASSWORD).expect(201);
    }

    @Test
    void linksCannotBeTriedEither() {
        Rest stranger = from("203.0.113.30");
        tillRefused(() -> stranger.post("/api/v1/core/invitations/open", Map.of("token", random())));
    }

    private static Reply tillRefused(Supplier<Reply> attempt) {
        for (int i = 0; i < MORE_THAN_ALLOWED; i++) {
            Reply reply = attempt.get();
            if (reply.status() == 429) {
                return reply;
            }
            reply.expectProblem(401);
        }
        throw new AssertionError("Nobody had to wait after " + MORE_THAN_ALLOWED + " failures");
    }

    private void suspend(OwnCompany company) {
        Rest operator = rest.asOperator();
        String path = "/api/v1/operator/companies/" + company.id();
        operator.with("If-Match", operator.get(path).header("ETag"))
                .send("POST", path + "/suspend", null, null)
                .expect(200);
    }

    /** As through a proxy on this machine. */
    private Rest from(String address) {
        return rest.with("X-Forwarded-For", address);
    }

    private static String random() {
        return "x" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
