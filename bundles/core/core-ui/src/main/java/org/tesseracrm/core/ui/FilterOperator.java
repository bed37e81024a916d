package org.tesseracrm.core.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tesseracrm.core.api.query.FieldFacts;
import org.tesseracrm.core.api.query.FieldFacts.Kind;
import org.tesseracrm.core.api.query.FilterTerm.Comparison;

/** What a condition asks, as people say it. Labels: {@code core.ui.query.op.<name>}. */
enum FilterOperator {
    CONTAINS("==", "*", "*", Kind.TEXT),
    BEGINS("==", "", "*", Kind.TEXT),
    IS("==", "", "", Kind.TEXT, Kind.NUMBER, Kind.DAY, Kind.FLAG),
    IS_NOT("!=", "", "", Kind.TEXT, Kind.NUMBER),
    ANY_OF("=in=", "", "", Kind.CHOICE, Kind.LINK),
    NONE_OF("=out=", "", "", Kind.CHOICE, Kind.LINK),
    AT_LEAST("=ge=", "", "", Kind.NUMBER, Kind.DAY, Kind.MOMENT),
    LESS("=lt=", "", "", Kind.NUMBER, Kind.DAY, Kind.MOMENT),
    AT_MOST("=le=", "", "", Kind.NUMBER, Kind.DAY, Kind.MOMENT),
    MORE("=gt=", "", "", Kind.NUMBER, Kind.DAY, Kind.MOMENT),
    EMPTY("==", "", "", Kind.TEXT, Kind.NUMBER, Kind.DAY, Kind.MOMENT, Kind.CHOICE, Kind.LINK, Kind.FILE),
    FILLED("!=", "", "", Kind.TEXT, Kind.NUMBER, Kind.DAY, Kind.MOMENT, Kind.CHOICE, Kind.LINK, Kind.FILE);

    private final String rsql;
    private final String before;
    private final String after;
    private final List<Kind> kinds;

    FilterOperator(String rsql, String before, String after, Kind... kinds) {
        this.rsql = rsql;
        this.before = before;
        this.after = after;
        this.kinds = List.of(kinds);
    }

    static List<FilterOperator> of(FieldFacts field) {
        return Arrays.stream(values())
                .filter(each -> each.kinds.contains(field.kind()))
                .toList();
    }

    /** Which of them a condition is. */
    static FilterOperator of(FieldFacts field, Comparison comparison) {
        boolean blank = comparison.values().stream().allMatch(String::isEmpty);
        if (blank) {
            return comparison.operator().equals("!=") ? FILLED : EMPTY;
        }
        if (field.kind() == Kind.CHOICE || field.kind() == Kind.LINK) {
            return comparison.operator().equals("!=") || comparison.operator().equals("=out=") ? NONE_OF : ANY_OF;
        }
        String value = comparison.value();
        return of(field).stream()
                .filter(each -> each.asksForValue() && each.rsql.equals(comparison.operator()) && each.fits(value))
                .findFirst()
                .orElse(comparison.operator().equals("!=") ? IS_NOT : IS);
    }

    private boolean fits(String value) {
        return value.length() >= before.length() + after.length()
                && value.startsWith(before)
                && value.endsWith(after)
                && (before.isEmpty() || value.length() > 1);
    }

    boolean asksForValue() {
        return this != EMPTY && this != FILLED;
    }

    Comparison comparison(String field, List<String> values) {
        return new Comparison(
                field,
                rsql,
                asksForValue()
                        ? values.stream().map(value -> before + value + after).toList()
                        : List.of(""));
    }

    /** The values as a person wrote them. */
    List<String> values(Comparison comparison) {
        return asksForValue()
                ? comparison.values().stream()
                        .map(value ->
                                fits(value) ? value.substring(before.length(), value.length() - after.length()) : value)
                        .toList()
                : List.of();
    }

    String label(FieldFacts field) {
        boolean time = field.kind() == Kind.DAY || field.kind() == Kind.MOMENT;
        String key = "core.ui.query.op." + name().toLowerCase(Locale.ROOT);
        return Ui.text(time && asksForValue() ? key + ".time" : key);
    }
}
