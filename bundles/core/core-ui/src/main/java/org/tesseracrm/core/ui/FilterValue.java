package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.query.FieldFacts.Kind;

/**
 * Where the value of a condition is written or chosen.
 *
 * @param values as they stand in the filter; empty where nothing is said yet
 */
record FilterValue(Component component, Supplier<List<String>> values, Consumer<List<String>> show) {

    static FilterValue of(QueryField field) {
        if (field.picker() != null) {
            MultiSelectComboBox<Named> box = field.picker().field();
            return new FilterValue(
                    named(box),
                    () -> box.getValue().stream().map(Named::id).toList(),
                    values -> box.setValue(field.picker().named(values)));
        }
        return switch (field.facts().kind()) {
            case CHOICE -> choice(field);
            case FLAG -> flag();
            case NUMBER -> number();
            case DAY, MOMENT -> day(field.facts().kind());
            case TEXT, LINK, FILE -> text();
        };
    }

    private static FilterValue choice(QueryField field) {
        MultiSelectComboBox<String> box = new MultiSelectComboBox<>();
        box.setItems(field.facts().choices());
        box.setItemLabelGenerator(field.choice()::apply);
        return new FilterValue(
                named(box),
                () -> List.copyOf(box.getValue()),
                values -> box.setValue(values.stream()
                        .filter(field.facts().choices()::contains)
                        .collect(Collectors.toSet())));
    }

    private static FilterValue flag() {
        Select<Boolean> select = new Select<>();
        select.setItems(true, false);
        select.setItemLabelGenerator(yes -> Ui.text(yes ? "core.ui.yes" : "core.ui.no"));
        select.setValue(true);
        return new FilterValue(
                named(select),
                () -> List.of(Boolean.toString(Boolean.TRUE.equals(select.getValue()))),
                values -> select.setValue(values.contains("true")));
    }

    private static FilterValue number() {
        BigDecimalField field = new BigDecimalField();
        return new FilterValue(
                named(field),
                () -> one(field, BigDecimal::toPlainString),
                values -> field.setValue(values.isEmpty() ? null : decimal(values.get(0))));
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A time is asked for by the day as it begins where the person is. */
    private static FilterValue day(Kind kind) {
        DatePicker picker = new DatePicker();
        return new FilterValue(
                named(picker),
                () -> one(picker, day -> kind == Kind.DAY ? day.toString() : begin(day)),
                values -> picker.setValue(
                        values.isEmpty() ? null : FilterWords.day(values.get(0)).orElse(null)));
    }

    private static String begin(LocalDate day) {
        return day.atStartOfDay(Ui.zone()).toInstant().toString();
    }

    private static FilterValue text() {
        TextField field = new TextField();
        return new FilterValue(
                named(field),
                () -> field.getValue().isBlank()
                        ? List.of()
                        : List.of(field.getValue().strip()),
                values -> field.setValue(values.isEmpty() ? "" : values.get(0)));
    }

    private static <V> List<String> one(HasValue<?, V> field, Function<V, String> text) {
        return field.getValue() == null ? List.of() : List.of(text.apply(field.getValue()));
    }

    private static <C extends Component> C named(C field) {
        field.getElement().setProperty("accessibleName", Ui.text("core.ui.query.value"));
        field.getElement().setAttribute("aria-label", Ui.text("core.ui.query.value"));
        return field;
    }
}
