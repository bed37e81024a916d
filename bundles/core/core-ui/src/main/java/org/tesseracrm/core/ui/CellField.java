package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tesseracrm.core.api.document.DocumentField;
import org.tesseracrm.core.api.document.FieldKind;

/**
 * A field of a record edited where it stands in a list.
 *
 * @param text its value as the record's draft has it
 */
record CellField(Component component, Supplier<String> text) {
    /**
     * Empty where such a field is not edited in a list.
     *
     * @param choices the codes that a choice may have, and what they are called; null where nobody knows
     */
    static Optional<CellField> of(DocumentField field, String value, QueryField choices) {
        if (field.kind() instanceof FieldKind.Text) {
            TextField text = new TextField();
            text.setValue(value);
            return Optional.of(named(field, text, text::getValue));
        }
        if (field.kind() instanceof FieldKind.Number) {
            BigDecimalField number = new BigDecimalField();
            number.setValue(value.isEmpty() ? null : new BigDecimal(value));
            return Optional.of(named(
                    field,
                    number,
                    () -> number.getValue() == null ? "" : number.getValue().toPlainString()));
        }
        if (field.kind() instanceof FieldKind.Day) {
            DatePicker day = new DatePicker();
            day.setValue(FilterWords.day(value).orElse(null));
            return Optional.of(named(
                    field,
                    day,
                    () -> day.getValue() == null ? "" : day.getValue().toString()));
        }
        if (field.kind() instanceof FieldKind.Flag) {
            return Optional.of(flag(field, value));
        }
        return field.kind() instanceof FieldKind.Choice && choices != null
                ? Optional.of(choice(field, value, choices))
                : Optional.empty();
    }

    private static CellField flag(DocumentField field, String value) {
        Select<Boolean> select = new Select<>();
        select.setItems(true, false);
        select.setItemLabelGenerator(yes -> Ui.text(yes ? "core.ui.yes" : "core.ui.no"));
        select.setValue(value.equals("true"));
        return named(field, select, () -> Boolean.toString(Boolean.TRUE.equals(select.getValue())));
    }

    private static CellField choice(DocumentField field, String value, QueryField choices) {
        Select<String> select = new Select<>();
        List<String> codes = new ArrayList<>(choices.facts().choices());
        if (!value.isEmpty() && !codes.contains(value)) {
            codes.add(value);
        }
        select.setItems(codes);
        select.setItemLabelGenerator(
                code -> code == null || code.isEmpty() ? "" : choices.choice().apply(code));
        select.setEmptySelectionAllowed(!field.required());
        select.setValue(value.isEmpty() ? null : value);
        return named(field, select, () -> select.getValue() == null ? "" : select.getValue());
    }

    private static CellField named(DocumentField field, Component component, Supplier<String> text) {
        String label = Ui.text(field.label());
        component.getElement().setProperty("accessibleName", label);
        component.getElement().setAttribute("aria-label", label);
        component.getElement().getThemeList().add("small");
        component.getElement().getStyle().set("width", "100%");
        return new CellField(component, text);
    }
}
