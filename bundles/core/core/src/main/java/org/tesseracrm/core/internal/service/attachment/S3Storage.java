package org.tesseracrm.core.internal.service.attachment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.tesseracrm.core.internal.service.Sha256;

/** A bucket of a service that speaks S3. An object is there as a whole or not at all: the service sees to it. */
final class S3Storage implements AttachmentStorage {
    static final String ID = "s3";
    private static final String NOTHING = Sha256.hex("");
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(10);
    private static final int TOLD = 300;

    private final S3Place place;
    private final S3Signature signature;
    private final HttpClient client;
    private final Clock clock;

    S3Storage(S3Place place, Clock clock) {
        this.place = place;
        this.clock = clock;
        this.signature = new S3Signature(place.region(), place.accessKey(), place.secretKey());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    @Override
    public String id() {
        return ID;
    }

    boolean isAt(S3Place other) {
        return place.equals(other);
    }

    @Override
    public void put(String key, Path file) throws IOException {
        HttpResponse<InputStream> answer = send("PUT", key, sha256(file), BodyPublishers.ofFile(file));
        try (InputStream body = answer.body()) {
            expect(answer, body, "PUT");
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        HttpResponse<InputStream> answer = send("GET", key, NOTHING, BodyPublishers.noBody());
        if (answer.statusCode() == 200) {
            return answer.body();
        }
        try (InputStream body = answer.body()) {
            if (answer.statusCode() == 404) {
                throw new FileNotFoundException(key);
            }
            expect(answer, body, "GET");
            throw new IOException("Unexpected answer " + answer.statusCode());
        }
    }

    @Override
    public void delete(String key) throws IOException {
        HttpResponse<InputStream> answer = send("DELETE", key, NOTHING, BodyPublishers.noBody());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 404) {
                expect(answer, body, "DELETE");
            }
        }
    }

    private HttpResponse<InputStream> send(String method, String key, String sha256, BodyPublisher body)
            throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(place.of(key)).timeout(ANSWER).method(method, body);
        signature
                .headers(method, place.of(key), sha256, Map.of(), clock.instant())
                .forEach(request::setHeader);
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** What the service says of itself is for the log. */
    private void expect(HttpResponse<?> answer, InputStream body, String method) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            String told = new String(body.readNBytes(TOLD), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
            throw new IOException(method + " at " + place + " was answered " + answer.statusCode() + ": " + told);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
