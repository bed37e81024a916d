package org.tesseracrm.itests.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A program that uses the REST interface. Immutable; what changes a request gives another one. */
public final class Rest {
    public static final ObjectMapper JSON = new ObjectMapper();
    public static final String MERGE_PATCH = "application/merge-patch+json";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private static final Map<List<String>, String> TOKENS = new ConcurrentHashMap<>();

    private final URI base;
    private final Map<String, String> headers;

    public Rest(URI base) {
        this(base, Map.of("Accept", "application/json"));
    }

    private Rest(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public Rest with(String header, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new Rest(base, more);
    }

    /** What is sent under that name with each request; null where nothing is. */
    public String header(String name) {
        return headers.get(name);
    }

    /** Signed in to the demo company. */
    public Rest as(String user) {
        return as("demo", user, Server.PASSWORD);
    }

    /** With a token of that person's; the same one for all who ask, for a password is checked slowly on purpose. */
    public Rest as(String company, String user, String password) {
        String token = TOKENS.computeIfAbsent(
                List.of(base.toString(), company, user),
                key -> signIn(company, user, password).expect(201).text("token"));
        return with("Authorization", "Bearer " + token);
    }

    public Rest asOperator() {
        return as("operator", "admin", Server.PASSWORD);
    }

    public Reply signIn(String company, String user, String password) {
        return post("/api/v1/core/tokens", Map.of("company", company, "user", user, "password", password));
    }

    public Reply get(String path) {
        return send("GET", path, null, null);
    }

    public Reply delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Reply post(String path, Object body) {
        return send("POST", path, "application/json", json(body));
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, "application/json", json(body));
    }

    public Reply patch(String path, String etag, Object body) {
        return with("If-Match", etag).send("PATCH", path, MERGE_PATCH, json(body));
    }

    /** A form with a file and, unless null, {@code options}. */
    public Reply upload(String path, String fileName, byte[] file, Object options) {
        String boundary = "tile" + UUID.randomUUID();
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        if (options != null) {
            form.writeBytes(("\r\n--" + boundary
                            + "\r\nContent-Disposition: form-data; name=\"options\"\r\nContent-Type: application/json\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            form.writeBytes(json(options));
        }
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, "multipart/form-data; boundary=" + boundary, form.toByteArray());
    }

    public Reply send(String method, String path, String contentType, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        if (contentType != null) {
            request.setHeader("Content-Type", contentType);
        }
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] json(Object body) {
        try {
            return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a query's value. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
