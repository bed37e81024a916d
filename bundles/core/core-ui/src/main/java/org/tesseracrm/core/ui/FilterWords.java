package org.tesseracrm.core.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.query.FieldFacts.Kind;
import org.tesseracrm.core.api.query.FilterTerm;
import org.tesseracrm.core.api.query.FilterTerm.Comparison;
import org.tesseracrm.core.api.query.FilterTerm.Group;

/** Says in words what a filter asks. */
final class FilterWords {
    private final Map<String, QueryField> fields = new LinkedHashMap<>();

    FilterWords(List<QueryField> fields) {
        fields.forEach(field -> this.fields.put(field.name(), field));
    }

    String of(FilterTerm term) {
        if (term instanceof Comparison comparison) {
            return of(comparison);
        }
        Group group = (Group) term;
        return group.parts().stream()
                .map(part -> part instanceof Group inner && inner.parts().size() > 1 ? "(" + of(part) + ")" : of(part))
                .collect(Collectors.joining(
                        " " + Ui.text(group.all() ? "core.ui.query.and" : "core.ui.query.or") + " "));
    }

    private String of(Comparison comparison) {
        QueryField field = fields.get(comparison.field());
        if (field == null) {
            return comparison.text();
        }
        FilterOperator operator = FilterOperator.of(field.facts(), comparison);
        String label = field.label().get() + " " + operator.label(field.facts());
        List<String> values = operator.values(comparison);
        return values.isEmpty() ? label : label + " " + values(field, values);
    }

    private static String values(QueryField field, List<String> values) {
        if (field.picker() != null) {
            return field.picker().named(values).stream().map(Named::name).collect(Collectors.joining(", "));
        }
        return values.stream().map(value -> value(field, value)).collect(Collectors.joining(", "));
    }

    private static String value(QueryField field, String value) {
        Kind kind = field.facts().kind();
        if (kind == Kind.CHOICE) {
            return field.choice().apply(value);
        }
        if (kind == Kind.FLAG) {
            return Ui.text(value.equals("true") ? "core.ui.yes" : "core.ui.no");
        }
        if (kind == Kind.MOMENT || kind == Kind.DAY) {
            return day(value).map(Ui.formats()::date).orElse(value);
        }
        return value;
    }

    /** The day that a value means where the person is. */
    static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(
                    value.contains("T")
                            ? Instant.parse(value).atZone(Ui.zone()).toLocalDate()
                            : LocalDate.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
