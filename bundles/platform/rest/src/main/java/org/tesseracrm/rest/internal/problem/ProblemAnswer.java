package org.tesseracrm.rest.internal.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tesseracrm.rest.Problem;
import org.tesseracrm.rest.RestGuard;
import org.tesseracrm.rest.internal.json.Json;

/** A problem as it goes over the wire. */
public record ProblemAnswer(int status, Map<String, String> headers, byte[] body) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final ObjectMapper JSON = Json.mapper();

    public static ProblemAnswer of(Problem problem, String instance, Locale locale) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", problem.type());
        fields.put("title", problem.title());
        fields.put("status", problem.status());
        fields.put("detail", problem.detail());
        fields.put("instance", instance);
        fields.put("code", problem.code());
        if (!problem.errors().isEmpty()) {
            fields.put("errors", problem.errors());
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Language", locale.toLanguageTag());
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        if (problem.retryAfter() > 0) {
            headers.put("Retry-After", Integer.toString(problem.retryAfter()));
        }
        try {
            return new ProblemAnswer(problem.status(), headers, JSON.writeValueAsBytes(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The language that the guard or {@code Accept-Language} has chosen. */
    public static Locale locale(HttpServletRequest request) {
        return request.getAttribute(RestGuard.LOCALE) instanceof Locale locale ? locale : Locale.ENGLISH;
    }

    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
