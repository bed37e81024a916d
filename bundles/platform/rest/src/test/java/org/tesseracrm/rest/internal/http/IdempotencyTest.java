package org.tesseracrm.rest.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.IdempotencyStore;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.internal.Servlets;

class IdempotencyTest {
    @TempDir
    Path folder;

    private final Memory store = new Memory();
    private int done;

    private static final class Memory implements IdempotencyStore {
        final Map<String, String> fingerprints = new HashMap<>();
        final Map<String, Stored> answers = new HashMap<>();
        boolean broken;

        @Override
        public Optional<Stored> begin(String key, String fingerprint) {
            String before = fingerprints.putIfAbsent(key, fingerprint);
            if (before != null && !before.equals(fingerprint)) {
                throw new ProblemException(422, "reused", Text.of("x"));
            }
            return Optional.ofNullable(answers.get(key));
        }

        @Override
        public void complete(String key, Stored answer) {
            if (broken) {
                throw new IllegalStateException("expected by the test");
            }
            answers.put(key, answer);
        }

        @Override
        public void abandon(String key) {
            fingerprints.remove(key);
        }
    }

    @Test
    void theSameRequestIsDoneOnceAndAnsweredAgain() throws Exception {
        Servlets.Sent first = post("k", "{\"a\":1}", 201);
        Servlets.Sent second = post("k", "{\"a\":1}", 201);

        assertEquals(1, done);
        assertEquals(201, second.status);
        assertEquals(first.body.toString(StandardCharsets.UTF_8), second.body.toString(StandardCharsets.UTF_8));
        assertEquals("/x/1", second.headers.get("Location"));
        assertEquals("\"0\"", second.headers.get("ETag"));
        assertEquals("true", second.headers.get("Idempotency-Replayed"));
    }

    @Test
    void anotherBodyUnderTheKeyIsRefused() throws Exception {
        post("k", "{\"a\":1}", 201);

        assertEquals(
                422,
                assertThrows(ProblemException.class, () -> post("k", "{\"a\":2}", 201))
                        .status());
        assertEquals(1, done);
    }

    @Test
    void aRefusedRequestFreesItsKey() throws Exception {
        assertEquals(422, post("k", "{\"a\":1}", 422).status);
        assertEquals(201, post("k", "{\"a\":2}", 201).status);
        assertEquals(2, done);
    }

    @Test
    void whatIsDoneIsAnsweredEvenIfItCannotBeRemembered() throws Exception {
        store.broken = true;

        assertEquals(201, post("k", "{}", 201).status);
    }

    @Test
    void aKeyHasNoSpaces() {
        assertEquals(
                400,
                assertThrows(ProblemException.class, () -> post("a b", "{}", 201))
                        .status());
    }

    @Test
    void aLargeBodyWaitsOnTheDiskAndIsClearedAway() throws Exception {
        String body = "x".repeat(3 << 20);

        Servlets.Sent sent = post("k", body, 201);

        assertEquals(Integer.toString(body.length()), sent.body.toString(StandardCharsets.UTF_8));
        try (var left = Files.list(folder)) {
            assertTrue(left.findAny().isEmpty(), "a file was left");
        }
    }

    private Servlets.Sent post(String key, String body, int status) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Servlets.Sent sent = new Servlets.Sent();
        try (RestRequest request = new RestRequest(
                Servlets.request("POST", "/x", Map.of(Idempotency.HEADER, key), bytes, bytes.length), 10 << 20)) {
            new Idempotency(folder).once(store, request, sent.response(), (req, res) -> {
                done++;
                int length = length(req.getInputStream());
                res.setStatus(status);
                res.setHeader("Location", "/x/1");
                res.setHeader("ETag", "\"0\"");
                res.getOutputStream().write(Integer.toString(length).getBytes(StandardCharsets.UTF_8));
            });
        }
        return sent;
    }

    private static int length(java.io.InputStream in) throws IOException {
        return in.readAllBytes().length;
    }
}
