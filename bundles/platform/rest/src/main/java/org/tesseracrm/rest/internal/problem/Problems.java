package org.tesseracrm.rest.internal.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.rest.Problem;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.ProblemMapper;
import org.tesseracrm.rest.internal.json.JsonErrors;

/** Makes a problem of whatever was thrown; what nobody knows is told by a reference that stands in the log too. */
@Component(service = Problems.class)
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int DEEPEST = 20;

    private final Messages messages;
    private final SecureRandom random = new SecureRandom();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<ProblemMapper> mappers = List.of();

    @Activate
    public Problems(@Reference Messages messages) {
        this.messages = messages;
    }

    public Locale language(String acceptLanguage) {
        return Languages.choose(acceptLanguage, messages.locales());
    }

    public Problem of(Throwable error, Locale locale) {
        Throwable cause = error;
        for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
            Optional<Problem> known = known(cause, locale);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return unknown(error, locale);
    }

    private Optional<Problem> known(Throwable error, Locale locale) {
        if (error instanceof ProblemException problem) {
            return Optional.of(ours(problem, locale));
        }
        for (ProblemMapper mapper : mappers) {
            Optional<Problem> problem = mapper.map(error, locale);
            if (problem.isPresent()) {
                return problem;
            }
        }
        if (error instanceof JsonProcessingException json) {
            return json.getProcessor() instanceof com.fasterxml.jackson.core.JsonGenerator
                    ? Optional.empty()
                    : Optional.of(ours(JsonErrors.explain(json), locale));
        }
        if (error instanceof WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            return status >= 400 && status < 500 ? Optional.of(ofStatus(status, locale)) : Optional.empty();
        }
        return Optional.empty();
    }

    private Problem ours(ProblemException problem, Locale locale) {
        List<Problem.FieldProblem> fields = problem.fields().stream()
                .map(f -> new Problem.FieldProblem(f.name(), f.code(), messages.text(locale, f.message())))
                .toList();
        return Problem.of(
                        problem.status(),
                        problem.code(),
                        title(problem.status(), locale),
                        messages.text(locale, problem.text()))
                .withErrors(fields)
                .withRetryAfter(problem.retryAfter());
    }

    /** What JAX-RS itself refuses: no such path, method or media type. */
    public Problem ofStatus(int status, Locale locale) {
        String code =
                switch (status) {
                    case 401 -> "notSignedIn";
                    case 403 -> "forbidden";
                    case 404 -> "notFound";
                    case 405 -> "methodNotAllowed";
                    case 406 -> "notAcceptable";
                    case 409 -> "conflict";
                    case 415 -> "unsupportedMediaType";
                    default -> "badRequest";
                };
        return Problem.of(status, code, title(status, locale), messages.text(locale, "rest.error." + code));
    }

    private Problem unknown(Throwable error, Locale locale) {
        byte[] bytes = new byte[5];
        random.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        LOG.error("Request failed, reference {}", reference, error);
        return Problem.of(500, "internal", title(500, locale), messages.text(locale, "rest.error.internal", reference));
    }

    private String title(int status, Locale locale) {
        String key = "rest.title." + status;
        return messages.text(locale, messages.has(key) ? key : status < 500 ? "rest.title.400" : "rest.title.500");
    }
}
