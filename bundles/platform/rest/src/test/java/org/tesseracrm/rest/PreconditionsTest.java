package org.tesseracrm.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {
    @Test
    void aTagThatWasSentComesBackAsTheVersion() {
        assertEquals(7, Preconditions.version(Preconditions.etag(7)));
        assertEquals(0, Preconditions.version(" \"0\" "));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void withoutATagThePreconditionIsMissing(String header) {
        assertEquals(428, refused(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "*", "W/\"7\"", "\"7\", \"8\"", "\"x\"", "\"-1\"", "\"9999999999999999999\""})
    void whatIsNotOneTagOfOursIsMalformed(String header) {
        assertEquals(400, refused(header));
    }

    private static int refused(String header) {
        return assertThrows(ProblemException.class, () -> Preconditions.version(header))
                .status();
    }
}
