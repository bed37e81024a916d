package org.tesseracrm.core.internal.service.attachment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A service that speaks enough of S3, and lets nobody in whose request is not signed, or whose body is another than the signed one. */
final class Bucket implements AutoCloseable {
    static final String ACCESS_KEY = "tessera";
    static final String SECRET_KEY = "not/a+secret";
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\\w{64})");

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;

    Bucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    boolean has(String path) {
        return objects.containsKey(path);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath();
            if (!isSigned(exchange, body)) {
                answer(
                        exchange,
                        403,
                        "<Error><Code>SignatureDoesNotMatch</Code></Error>".getBytes(StandardCharsets.UTF_8));
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(path, body);
                    answer(exchange, 200, new byte[0]);
                }
                case "GET" -> {
                    byte[] found = objects.get(path);
                    answer(exchange, found == null ? 404 : 200, found == null ? new byte[0] : found);
                }
                default -> {
                    objects.remove(path);
                    answer(exchange, 204, new byte[0]);
                }
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        String said = exchange.getRequestHeaders().getFirst("authorization");
        Matcher parts = AUTHORIZATION.matcher(said == null ? "" : said);
        if (!parts.matches() || !parts.group(1).equals(ACCESS_KEY)) {
            return false;
        }
        try {
            String hash = hex(MessageDigest.getInstance("SHA-256").digest(body));
            StringBuilder request = new StringBuilder(exchange.getRequestMethod())
                    .append('\n')
                    .append(exchange.getRequestURI().getRawPath())
                    .append("\n\n");
            for (String name : parts.group(4).split(";")) {
                request.append(name)
                        .append(':')
                        .append(exchange.getRequestHeaders().getFirst(name))
                        .append('\n');
            }
            request.append('\n').append(parts.group(4)).append('\n').append(hash);
            String text = "AWS4-HMAC-SHA256\n" + exchange.getRequestHeaders().getFirst("x-amz-date") + "\n"
                    + parts.group(2) + "/" + parts.group(3) + "/s3/aws4_request\n"
                    + hex(MessageDigest.getInstance("SHA-256")
                            .digest(request.toString().getBytes(StandardCharsets.UTF_8)));
            byte[] key = ("AWS4" + SECRET_KEY).getBytes(StandardCharsets.UTF_8);
            for (String step : new String[] {parts.group(2), parts.group(3), "s3", "aws4_request", text}) {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                key = mac.doFinal(step.getBytes(StandardCharsets.UTF_8));
            }
            return hex(key).equals(parts.group(5))
                    && hash.equals(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
