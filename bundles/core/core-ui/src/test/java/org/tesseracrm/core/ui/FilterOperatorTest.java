package org.tesseracrm.core.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tesseracrm.core.api.query.FieldFacts;
import org.tesseracrm.core.api.query.FieldFacts.Kind;

class FilterOperatorTest {
    @ParameterizedTest
    @EnumSource
    void whatIsAskedIsKnownAgain(Kind kind) {
        FieldFacts field = new FieldFacts("field", kind, List.of("x", "y"), false);
        for (FilterOperator operator : FilterOperator.of(field)) {
            List<String> values = operator.asksForValue() ? List.of("x") : List.of();
            var comparison = operator.comparison("field", values);
            assertEquals(operator, FilterOperator.of(field, comparison), comparison::text);
            assertEquals(values, operator.values(comparison));
        }
    }
}
