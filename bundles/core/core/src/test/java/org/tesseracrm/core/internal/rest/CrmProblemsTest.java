package org.tesseracrm.core.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.NotSignedInException;
import org.tesseracrm.core.api.error.SignInRefusedException;
import org.tesseracrm.core.api.error.StaleVersionException;
import org.tesseracrm.core.api.error.TooManyException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.datasource.DatabaseUnavailableException;
import org.tesseracrm.datasource.DatabaseUnavailableException.Reason;
import org.tesseracrm.datasource.StorageFullException;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.Problem;

class CrmProblemsTest {
    private final CrmProblems problems = new CrmProblems(new Keys());

    /** Labels are their keys. */
    private static final class Keys implements Messages {
        @Override
        public String text(Locale locale, String key, Object... args) {
            return key;
        }

        @Override
        public String text(Locale locale, Text text) {
            return text.key();
        }

        @Override
        public boolean has(String key) {
            return true;
        }

        @Override
        public List<Locale> locales() {
            return List.of(ENGLISH);
        }
    }

    static Stream<Arguments> errors() {
        Text text = Text.of("x");
        return Stream.of(
                Arguments.of(new NotSignedInException(), 401, "notSignedIn"),
                Arguments.of(new SignInRefusedException(text), 401, "signInRefused"),
                Arguments.of(new ForbiddenException("a.b.write"), 403, "a.b.write"),
                Arguments.of(new NotFoundException(), 404, "notFound"),
                Arguments.of(new ConflictException(text), 409, "conflict"),
                Arguments.of(new StaleVersionException(), 412, "stale"),
                Arguments.of(InvalidInputException.of("f", "required", text), 422, "invalid"),
                Arguments.of(new TooManyException(text), 429, "tooMany"),
                Arguments.of(new UnavailableException(text), 503, "unavailable"),
                Arguments.of(new DatabaseUnavailableException(Reason.UNREACHABLE, null), 503, "databaseUnavailable"),
                Arguments.of(new DatabaseUnavailableException(Reason.OUTCOME_UNKNOWN, null), 503, "outcomeUnknown"),
                Arguments.of(new StorageFullException(null), 503, "storageFull"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void everyErrorHasItsStatusAndCode(Throwable error, int status, String code) {
        Problem problem = problems.map(error, Locale.ENGLISH).orElseThrow();
        assertEquals(status, problem.status());
        assertEquals(code, problem.code());
        assertEquals("rest.title." + status, problem.title());
        assertEquals(status == 429 || status == 503, problem.retryAfter() > 0);
    }

    @Test
    void fieldsAreNamed() {
        Problem problem = problems.map(InvalidInputException.of("f", "required", Text.of("why")), Locale.ENGLISH)
                .orElseThrow();
        assertEquals(List.of(new Problem.FieldProblem("f", "required", "why")), problem.errors());
    }

    @Test
    void whatIsNotOfTheCrmIsLeftToOthers() {
        assertTrue(problems.map(new IllegalStateException(), Locale.ENGLISH).isEmpty());
    }
}
