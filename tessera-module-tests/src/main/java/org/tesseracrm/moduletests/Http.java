package org.tesseracrm.moduletests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Somebody who asks the server, signed in or not. */
final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI base;
    /** Null: nobody. */
    private final String token;

    private Http(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    static Http nobody(int port) {
        return new Http(URI.create("http://127.0.0.1:" + port), null);
    }

    record Reply(String request, int status, String etag, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError(request + " answered " + status + " and no JSON.", e);
            }
        }

        Reply expect(int expected) {
            if (status != expected) {
                throw new AssertionError(request + " answered " + status + ", not " + expected + ": " + body);
            }
            return this;
        }
    }

    Http signIn(String company, String user, String password) {
        Reply made = post("/api/v1/core/tokens", Map.of("company", company, "user", user, "password", password));
        if (made.status() != 201) {
            throw new AssertionError("Nobody can sign in as " + user + " of " + company + ": " + made.body());
        }
        return new Http(base, made.json().path("token").asText());
    }

    Reply get(String path) {
        return send("GET", path, null, null, null);
    }

    Reply post(String path, Object body) {
        return send("POST", path, "application/json", null, body);
    }

    Reply put(String path, Object body) {
        return send("PUT", path, "application/json", null, body);
    }

    /** @param type of the body, or null; @param version for If-Match, or null; @param body null where there is none */
    Reply send(String method, String path, String type, String version, Object body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                    .timeout(Duration.ofSeconds(20))
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .header("Accept", "application/json")
                    .header("Accept-Language", "en");
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (type != null) {
                request.header("Content-Type", type);
            }
            if (version != null) {
                request.header("If-Match", version);
            }
            HttpResponse<String> reply = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    method + " " + path,
                    reply.statusCode(),
                    reply.headers().firstValue("ETag").orElse(""),
                    reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + base.resolve(path) + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
