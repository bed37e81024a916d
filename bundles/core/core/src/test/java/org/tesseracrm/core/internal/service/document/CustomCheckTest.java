package org.tesseracrm.core.internal.service.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomField.Traits;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.internal.service.document.DictionaryTable.Line;

class CustomCheckTest {
    private static final CustomField SIZE = field("size", Kind.NUMBER, true, "3", "", Set.of());
    private static final CustomField GRADE = field("grade", Kind.CHOICE, false, "", "", Set.of());
    private static final CustomField SINCE = field("since", Kind.DATE, true, "", "custom.grade", Set.of("gold"));
    private static final CustomField FEE = field("fee", Kind.NUMBER, false, "", "kind", Set.of("vip"));
    private static final CustomField SECRET = field("secret", Kind.TEXT, true, "none", "", Set.of());
    private static final CustomField FIXED = field("fixed", Kind.TEXT, false, "", "", Set.of());

    private final FieldChecks checks = new FieldChecks("core", LocalDate.of(2026, 3, 1));

    private static CustomField field(
            String code, Kind kind, boolean required, String preset, String when, Set<String> values) {
        Traits traits =
                new Traits(code, "", "", "", required, false, preset, "grades", "", when, values, Set.of(), Set.of());
        return new CustomField(Integer.toString(code.hashCode()), 1, "t", code, kind, false, traits);
    }

    private static final class Some extends FieldRights {
        Some() {
            super(null, null);
        }

        @Override
        boolean maySee(CustomField field) {
            return field != SECRET;
        }

        @Override
        boolean mayChange(CustomField field) {
            return maySee(field) && field != FIXED;
        }
    }

    private Map<String, Object> values(Map<String, Object> said, Map<String, Object> before, String kind) {
        ChoiceList grades = new ChoiceList(
                new Words(),
                "grades",
                null,
                List.of(
                        new Line("grades", "gold", 0, new Dictionaries.Traits("Gold", "", ""), false, false),
                        new Line("grades", "old", 1, new Dictionaries.Traits("Old", "", ""), true, false)));
        return new CustomCheck(
                        List.of(SIZE, GRADE, SINCE, FEE, SECRET, FIXED), new Some(), dictionary -> grades, checks)
                .values(said, before, Map.of("kind", kind));
    }

    private List<String> wrong() {
        return checks.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void aNewRecordHasTheDefaults() {
        Map<String, Object> values = values(null, null, "");
        assertEquals(new BigDecimal("3"), values.get("size"));
        assertEquals("none", values.get("secret"));
        assertEquals(List.of(), wrong());
    }

    @Test
    void whatIsNotShownIsNeitherAskedForNorKept() {
        Map<String, Object> values = values(Map.of("since", "2026-01-01", "fee", 5), null, "potential");
        assertEquals(null, values.get("since"));
        assertEquals(null, values.get("fee"));
        assertEquals(new BigDecimal("5"), values(Map.of("fee", 5), null, "vip").get("fee"));
        assertEquals(List.of(), wrong());
        values(Map.of("grade", "gold"), null, "");
        assertEquals(List.of("custom.since"), wrong());
    }

    @Test
    void whatOneMayNotSeeStaysAndIsNotNamed() {
        Map<String, Object> before = new HashMap<>(Map.of("size", new BigDecimal("7"), "secret", "x"));
        assertEquals("x", values(Map.of("size", 8), before, "").get("secret"));
        assertEquals(List.of(), wrong());
        values(Map.of("size", 8, "secret", "y"), before, "");
        assertEquals(List.of("custom.secret"), wrong());
        assertEquals("unknown", checks.errors().get(0).code());
    }

    @Test
    void whatOneMayOnlySeeCannotBeChanged() {
        Map<String, Object> before = new HashMap<>(Map.of("size", new BigDecimal("7"), "fixed", "x"));
        values(Map.of("size", 7, "fixed", "x"), before, "");
        assertEquals(List.of(), wrong());
        values(Map.of("size", 7, "fixed", "y"), before, "");
        assertEquals(List.of("custom.fixed"), wrong());
    }

    @Test
    void aRetiredChoiceStaysWhereItIs() {
        Map<String, Object> before = new HashMap<>(Map.of("size", new BigDecimal("7"), "grade", "old"));
        assertEquals(
                "old", values(Map.of("size", 7, "grade", "old"), before, "").get("grade"));
        assertEquals(List.of(), wrong());
        values(Map.of("grade", "old"), null, "");
        assertEquals(List.of("custom.grade"), wrong());
    }

    @Test
    void recordsFromBeforeAFieldWasRequiredAreNotHeldUp() {
        values(Map.of("grade", "gold", "since", "2026-01-01"), new HashMap<>(), "");
        assertEquals(List.of(), wrong());
        values(Map.of(), new HashMap<>(Map.of("size", BigDecimal.ONE)), "");
        assertEquals(List.of("custom.size"), wrong());
    }
}
