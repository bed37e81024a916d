package org.tesseracrm.itests.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;

/** Who has an account, and how others' passwords are reset, is told to nobody; nor does the clock tell it. */
@RunningServer
class SecretsTest {
    private static final String EVIL = "evil.example";
    private static final String TAKEN = "Taken-over-2033";
    private static final int TRIES = 25;
    private static final int PASSWORD_TRIES = 4;

    private final Server server;
    private final Rest rest;
    private final Scene scene;

    SecretsTest(Server server, Rest rest) {
        this.server = server;
        this.rest = rest;
        scene = Scene.of(server);
    }

    /** Guessing at somebody, at nobody and at no company: the same answers in the same order, locks included. */
    @Test
    void failedSignInsLookTheSame() {
        String known = "leakguess" + scene.cast.mark;
        scene.cast.admit(known, List.of("repair"), false);
        List<String> somebody = guesses("demo", known);
        assertEquals(somebody, guesses("demo", "x" + known));
        assertEquals(somebody, guesses("nowhere" + scene.cast.mark, known));
    }

    private List<String> guesses(String company, String user) {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Reply reply = rest.signIn(company, user, "guess-" + i);
            answers.add(reply.status() + " " + reply.header("Retry-After").replaceAll("\\d+", "n") + reply.body());
        }
        return answers;
    }

    /** A wrong password takes as long for somebody as for nobody. */
    @Test
    void timeDoesNotTellWhoIsThere() {
        String known = "leakclock" + scene.cast.mark;
        scene.cast.admit(known, List.of("repair"), false);
        double somebody = Double.MAX_VALUE;
        double nobody = Double.MAX_VALUE;
        double nowhere = Double.MAX_VALUE;
        // the quickest of a few, taken in turns: a machine that is busy makes single ones slow
        for (int i = 0; i < PASSWORD_TRIES; i++) {
            String other = "x" + i + known;
            somebody = Math.min(somebody, millis(() -> rest.signIn("demo", known, "wrong")));
            nobody = Math.min(nobody, millis(() -> rest.signIn("demo", other, "wrong")));
            nowhere = Math.min(nowhere, millis(() -> rest.signIn(other, known, "wrong")));
        }
        String told = somebody + " ms for somebody, " + nobody + " for nobody, " + nowhere + " for no company";
        assertTrue(nobody > somebody / 4 && nobody < somebody * 4, told);
        assertTrue(nowhere > somebody / 4 && nowhere < somebody * 4, told);
    }

    /** A hidden record takes as long as one that never was. Medians, taken in turns; generous, for the machine is shared. */
    @Test
    void timeDoesNotTellWhatIsHidden() {
        Rest peer = scene.cast.person(Cast.PEER);
        List<String> slow = new ArrayList<>();
        scene.hidden.ids().forEach((collection, ids) -> {
            List<Double> hidden = new ArrayList<>();
            List<Double> absent = new ArrayList<>();
            for (int i = 0; i < TRIES; i++) {
                hidden.add(millis(() -> peer.get(collection + "/" + ids.get(0))));
                absent.add(millis(() -> peer.get(collection + "/" + Scene.absent(ids.get(0)))));
            }
            double difference = Math.abs(middle(hidden) - middle(absent));
            if (difference > 15 && difference > 0.6 * Math.min(middle(hidden), middle(absent))) {
                slow.add(collection + ": " + middle(hidden) + " ms hidden, " + middle(absent) + " ms absent");
            }
        });
        assertEquals(List.of(), slow);
    }

    private static double millis(Supplier<Reply> request) {
        long started = System.nanoTime();
        request.get();
        return (System.nanoTime() - started) / 1e6;
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** A link opens one account once: not after another one was made, not twice, not another's, and guesses tell nothing. */
    @Test
    void oneTimeLinksCannotBeTakenOver() {
        String user = "leakreset" + scene.cast.mark;
        Rest before = scene.cast.admit(user, List.of("repair"), false);
        String path = "/api/v1/core/users/"
                + before.get("/api/v1/core/me").expect(200).text("userId") + "/reset";
        scene.cast.person(Cast.PEER).post(path, Map.of()).expectProblem(403);
        scene.cast.foreigner().post(path, Map.of()).expectProblem(404);
        String first = link(path);
        String second = link(path);
        before.get("/api/v1/core/me").expect(200);

        Reply replaced = redeem(first);
        Reply guessed = redeem("A".repeat(first.length()));
        assertEquals(Same.of(guessed), Same.of(replaced));
        redeem(second).expect(200);
        assertEquals(Same.of(guessed), Same.of(redeem(second)));
        before.get("/api/v1/core/me").expectProblem(401);
        rest.signIn("demo", user, Cast.PASSWORD).expectProblem(401);
        rest.signIn("demo", user, TAKEN).expect(201);
    }

    private String link(String path) {
        Reply reset = scene.cast.boss().post(path, Map.of()).expect(200);
        return reset.json().path("invitation").path("token").asText();
    }

    private Reply redeem(String token) {
        return rest.post("/api/v1/core/invitations/redeem", Map.of("token", token, "password", TAKEN));
    }

    /** Whatever host a request claims to be for, no answer sends anybody there: a link that is passed on leads home. */
    @Test
    void noAnswerLeadsToAClaimedHost() throws IOException {
        String user = "leaklink" + scene.cast.mark;
        Reply made = scene.cast
                .boss()
                .post(
                        "/api/v1/core/users",
                        Map.of("user", user, "profile", Map.of("name", user, "roles", List.of("repair"))))
                .expect(201);
        String id = made.header("Location").replaceFirst("^.*/", "");
        String token = scene.cast.token("boss");
        List<String> led = new ArrayList<>();
        for (Operation each :
                scene.api.writes().filter(SecretsTest::handsOutSecrets).toList()) {
            String path = each.path(each.params().stream().collect(Collectors.toMap(name -> name, name -> id)));
            String answer = raw("POST", path, token, "{}");
            if (answer.contains(EVIL)) {
                led.add(each + " answered " + answer);
            }
        }
        assertEquals(List.of(), led);
        assertTrue(raw("GET", "/api/v1/core/users/" + id, token, "").contains(user), "the request did not arrive");
    }

    /** Operations on a person that hand out something to sign in with. */
    private static boolean handsOutSecrets(Operation each) {
        return each.method().equals("POST")
                && each.path().startsWith("/api/v1/core/users/{")
                && each.path().matches(".*(password|link|invit|reset).*");
    }

    /** Only the body: where a record lies is told relative to what the client itself asked. */
    private String raw(String method, String path, String token, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String request = method + " " + path + " HTTP/1.1\r\nHost: " + EVIL + "\r\nX-Forwarded-Host: " + EVIL
                    + "\r\nForwarded: host=" + EVIL + "\r\nX-Forwarded-Proto: https\r\nAccept: application/json"
                    + "\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.length() + "\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
            int end = answer.indexOf("\n\n");
            return end < 0 ? answer : answer.substring(end);
        }
    }

    /** Tokens are random, long and nowhere to be read again. */
    @Test
    void tokensCannotBeGuessed() {
        Reply first = rest.signIn("demo", "marketing", Server.PASSWORD).expect(201);
        Reply second = rest.signIn("demo", "marketing", Server.PASSWORD).expect(201);
        assertNotEquals(first.text("token"), second.text("token"));
        assertTrue(
                first.text("token").length() >= 32,
                "a token of " + first.text("token").length() + " characters");
        Rest mine = rest.with("Authorization", "Bearer " + first.text("token"));
        scene.api
                .reads()
                .filter(each -> each.params().isEmpty())
                .forEach(each ->
                        assertFalse(Same.all(mine.get(each.path())).contains(first.text("token")), each::toString));
        mine.delete("/api/v1/core/tokens/" + first.text("id")).expect(204);
        mine.get("/api/v1/core/me").expectProblem(401);
    }
}
