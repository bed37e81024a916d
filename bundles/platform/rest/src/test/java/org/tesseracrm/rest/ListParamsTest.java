package org.tesseracrm.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListParamsTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "50", "500"})
    void takesALimitInRange(String limit) {
        assertEquals(Integer.parseInt(limit), params(limit).limit(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501", "abc", "", "1.5", "99999999999"})
    void namesALimitThatIsNone(String limit) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> params(limit).limit(500));
        assertEquals(422, refused.status());
        assertEquals("limit", refused.fields().get(0).name());
    }

    private static ListParams params(String limit) {
        ListParams params = new ListParams();
        params.limit = limit;
        return params;
    }
}
