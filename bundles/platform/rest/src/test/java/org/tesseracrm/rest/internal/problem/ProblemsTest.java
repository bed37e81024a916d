package org.tesseracrm.rest.internal.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.Problem;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.internal.Labels;

class ProblemsTest {
    private final Problems problems = new Problems(new Labels());

    @BeforeAll
    static void jaxRs() {
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
    }

    @Test
    void ourOwnAreToldInTheReadersLanguage() {
        ProblemException error = ProblemException.invalid("name", "required", Text.of("rest.field.required"));

        Problem english = problems.of(error, Locale.ENGLISH);
        Problem chinese = problems.of(error, Locale.SIMPLIFIED_CHINESE);

        assertEquals(422, english.status());
        assertEquals(List.of(new Problem.FieldProblem("name", "required", "This field is needed.")), english.errors());
        assertEquals("此项必填。", chinese.errors().get(0).message());
        assertEquals(english.type(), chinese.type());
    }

    @Test
    void whatWrapsAnErrorDoesNotHideIt() {
        RuntimeException wrapped = new RuntimeException(
                new IllegalStateException(new ProblemException(409, "conflict", Text.of("rest.error.conflict"))));

        assertEquals(409, problems.of(wrapped, Locale.ENGLISH).status());
    }

    @Test
    void mappersAreAskedForTheirExceptions() {
        problems.mappers = List.of((error, locale) -> error instanceof ArithmeticException
                ? Optional.of(Problem.of(418, "teapot", "t", "d"))
                : Optional.empty());

        assertEquals(418, problems.of(new ArithmeticException(), Locale.ENGLISH).status());
        assertEquals(500, problems.of(new RuntimeException(), Locale.ENGLISH).status());
    }

    @ParameterizedTest
    @CsvSource({
        "404, notFound",
        "405, methodNotAllowed",
        "406, notAcceptable",
        "415, unsupportedMediaType",
        "400, badRequest",
        "500, internal"
    })
    void theRefusalsOfJaxRsAreProblemsToo(int status, String code) {
        Problem problem =
                problems.of(new WebApplicationException(Response.status(status).build()), Locale.ENGLISH);

        assertEquals(status, problem.status());
        assertEquals(code, problem.code());
        assertFalse(problem.title().startsWith("rest."), problem.title());
        assertFalse(problem.detail().startsWith("rest."), problem.detail());
    }

    @Test
    void whatNobodyKnowsIsAReferenceAndNothingElse() {
        RuntimeException error = new IllegalStateException("SELECT secret FROM core_user");

        Problem first = problems.of(error, Locale.ENGLISH);
        Problem second = problems.of(error, Locale.ENGLISH);

        assertEquals(500, first.status());
        assertTrue(first.detail().matches(".*Reference: [0-9a-f]{10}"), first.detail());
        assertFalse(first.detail().equals(second.detail()), "each failure has its own");
        assertFalse(first.toString().contains("secret"), first.toString());
    }

    @Test
    void theAnswerHasTheMembersOfTheStandardAndItsHeaders() {
        ProblemAnswer signIn = ProblemAnswer.of(
                problems.ofStatus(401, Locale.SIMPLIFIED_CHINESE), "/api/v1/x", Locale.SIMPLIFIED_CHINESE);
        String body = new String(signIn.body(), StandardCharsets.UTF_8);

        for (String member : List.of("type", "title", "status", "detail", "instance", "code")) {
            assertTrue(body.contains("\"" + member + "\":"), body);
        }
        assertFalse(body.contains("errors"), body);
        assertEquals("Bearer", signIn.headers().get("WWW-Authenticate"));
        assertEquals("zh-CN", signIn.headers().get("Content-Language"));
        ProblemAnswer later =
                ProblemAnswer.of(Problem.of(429, "tooMany", "t", "d").withRetryAfter(7), "/api/v1/x", Locale.ENGLISH);
        assertEquals("7", later.headers().get("Retry-After"));
    }

    @Test
    void bothLanguagesHaveTheSameLabels() {
        assertEquals(
                Labels.properties(Locale.ENGLISH).keySet(),
                Labels.properties(Locale.SIMPLIFIED_CHINESE).keySet());
    }
}
