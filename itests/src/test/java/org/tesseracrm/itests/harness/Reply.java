package org.tesseracrm.itests.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What came back. */
public record Reply(String request, int status, HttpHeaders headers, String body) {
    public Reply expect(int expected) {
        assertEquals(expected, status, () -> request + " answered " + status + ": " + body);
        return this;
    }

    /** A refusal as the conventions want it: problem+json with that code of status, telling nothing of the inside. */
    public JsonNode expectProblem(int expected) {
        expect(expected);
        assertEquals("application/problem+json", header("Content-Type").split(";")[0], request);
        JsonNode problem = json();
        assertEquals(expected, problem.path("status").asInt(), body);
        for (String field : new String[] {"type", "title", "instance"}) {
            if (problem.path(field).asText().isBlank()) {
                throw new AssertionError(request + ": problem without '" + field + "': " + body);
            }
        }
        for (String inside : new String[] {"Exception", "org.tesseracrm", "\tat ", "SELECT ", "openjpa", "java.lang"}) {
            if (body.contains(inside)) {
                throw new AssertionError(request + " tells of the inside: " + body);
            }
        }
        return problem;
    }

    /** What one may hear of a module that comes and goes: its answer, that there is nothing, or when to come again. */
    public boolean isFromAModuleThatMayGo() {
        return status / 100 == 2
                || status == 404
                || status == 503 && headers.firstValue("Retry-After").isPresent();
    }

    public JsonNode json() {
        try {
            return Rest.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(request + " answered " + status + " and no JSON: " + body, e);
        }
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String text(String field) {
        return json().path(field).asText();
    }
}
