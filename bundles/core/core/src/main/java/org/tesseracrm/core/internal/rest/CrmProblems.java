package org.tesseracrm.core.internal.rest;

import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.NotSignedInException;
import org.tesseracrm.core.api.error.SignInRefusedException;
import org.tesseracrm.core.api.error.StaleVersionException;
import org.tesseracrm.core.api.error.TooManyException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.datasource.DatabaseUnavailableException;
import org.tesseracrm.datasource.StorageFullException;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.Problem;
import org.tesseracrm.rest.ProblemMapper;

/** The errors of the CRM as problems. */
@Component
public final class CrmProblems implements ProblemMapper {
    private static final int SOON = 5;
    private static final int LATER = 30;

    private final Messages messages;

    @Activate
    public CrmProblems(@Reference Messages messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Problem> map(Throwable error, Locale locale) {
        if (error instanceof CrmException known) {
            return Optional.of(of(known, locale));
        }
        if (error instanceof DatabaseUnavailableException database) {
            boolean unknown = database.reason() == DatabaseUnavailableException.Reason.OUTCOME_UNKNOWN;
            return Optional.of(problem(
                            503,
                            unknown ? "outcomeUnknown" : "databaseUnavailable",
                            Text.of(unknown ? "core.rest.outcomeUnknown" : "core.rest.databaseUnavailable"),
                            locale)
                    .withRetryAfter(SOON));
        }
        if (error instanceof StorageFullException) {
            return Optional.of(problem(503, "storageFull", Text.of("core.rest.storageFull"), locale)
                    .withRetryAfter(LATER));
        }
        return Optional.empty();
    }

    private Problem of(CrmException error, Locale locale) {
        Text text = error.text();
        if (error instanceof NotSignedInException) {
            return problem(401, "notSignedIn", text, locale);
        }
        if (error instanceof SignInRefusedException refused) {
            String code =
                    switch (refused.reason()) {
                        case REFUSED -> "signInRefused";
                        case CODE_NEEDED -> "codeNeeded";
                        case CODE_WRONG -> "codeWrong";
                    };
            return problem(401, code, text, locale);
        }
        if (error instanceof ForbiddenException forbidden) {
            Problem problem = problem(403, "forbidden", text, locale);
            // the reason for programs: which permission is missing
            return new Problem(
                    problem.status(),
                    problem.type(),
                    problem.title(),
                    problem.detail(),
                    forbidden.permission(),
                    problem.errors(),
                    0);
        }
        if (error instanceof NotFoundException) {
            return problem(404, "notFound", text, locale);
        }
        if (error instanceof ConflictException) {
            return problem(409, "conflict", text, locale);
        }
        if (error instanceof StaleVersionException) {
            return problem(412, "stale", text, locale);
        }
        if (error instanceof InvalidInputException invalid) {
            return problem(422, "invalid", text, locale)
                    .withErrors(invalid.errors().stream()
                            .map(field -> new Problem.FieldProblem(
                                    field.field(), field.code(), messages.text(locale, field.message())))
                            .toList());
        }
        if (error instanceof TooManyException tooMany) {
            long seconds = tooMany.retryAfter().plusMillis(999).toSeconds();
            return problem(429, "tooMany", text, locale).withRetryAfter((int) Math.max(1, seconds));
        }
        if (error instanceof UnavailableException) {
            return problem(503, "unavailable", text, locale).withRetryAfter(SOON);
        }
        throw new IllegalArgumentException(error.getClass().getName());
    }

    private Problem problem(int status, String code, Text text, Locale locale) {
        return Problem.of(status, code, messages.text(locale, "rest.title." + status), messages.text(locale, text));
    }
}
