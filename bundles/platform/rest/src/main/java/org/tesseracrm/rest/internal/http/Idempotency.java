package org.tesseracrm.rest.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.IdempotencyStore;
import org.tesseracrm.rest.ProblemException;

/** A POST that is sent again with its {@code Idempotency-Key} is answered again, and not done again. */
public final class Idempotency {
    public static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int IN_MEMORY = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Idempotency.class);

    private final Path folder;

    public Idempotency(Path folder) {
        this.folder = folder;
    }

    /** The doing of a request. */
    @FunctionalInterface
    public interface Doing {
        void answer(HttpServletRequest request, HttpServletResponse response) throws Exception;
    }

    public static boolean asked(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && request.getHeader(HEADER) != null;
    }

    public void once(IdempotencyStore store, RestRequest request, HttpServletResponse response, Doing doing)
            throws Exception {
        String key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(400, "malformedIdempotencyKey", Text.of("rest.error.idempotencyKey"));
        }
        String fingerprint = keepBody(request);
        Optional<IdempotencyStore.Stored> before = store.begin(key, fingerprint);
        if (before.isPresent()) {
            replay(before.get(), response);
            return;
        }
        RecordedResponse recorded = new RecordedResponse(response);
        boolean done = false;
        try {
            doing.answer(request, recorded);
            done = recorded.getStatus() < 300;
        } finally {
            if (!done) {
                afterwards(() -> store.abandon(key));
            }
        }
        if (done) {
            afterwards(() -> store.complete(key, recorded.stored()));
        }
        recorded.send();
    }

    /** What was done is done: the answer is given even where it cannot be remembered. */
    private static void afterwards(Runnable remembering) {
        try {
            remembering.run();
        } catch (RuntimeException e) {
            LOG.warn("The answer to a request with an Idempotency-Key could not be remembered", e);
        }
    }

    private String keepBody(RestRequest request) throws IOException {
        MessageDigest digest = sha256();
        String query = request.getQueryString();
        digest.update(
                (request.getRequestURI() + '?' + (query == null ? "" : query) + '\n').getBytes(StandardCharsets.UTF_8));
        InputStream body = new DigestInputStream(request.getInputStream(), digest);
        SpooledBody kept = request.closing(SpooledBody.read(body, IN_MEMORY, folder));
        request.replaceBody(new RepeatableStream(request.closing(kept.open())));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void replay(IdempotencyStore.Stored stored, HttpServletResponse response) throws IOException {
        response.setStatus(stored.status());
        stored.headers().forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.setContentLength(stored.body().length);
        response.getOutputStream().write(stored.body());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
