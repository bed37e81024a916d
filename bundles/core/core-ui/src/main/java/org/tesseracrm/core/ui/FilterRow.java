package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tesseracrm.core.api.query.FilterTerm;
import org.tesseracrm.core.api.query.FilterTerm.Comparison;

/** One condition as it is put together: field, what is asked, value. */
final class FilterRow extends Div implements FilterPart {
    private final ComboBox<QueryField> field = new ComboBox<>();
    private final Select<FilterOperator> operator = new Select<>();
    private final Div place = new Div();
    private FilterValue value;

    FilterRow(List<QueryField> fields, Consumer<FilterPart> remove) {
        addClassName("t-filter-row");
        field.setItems(fields);
        field.setItemLabelGenerator(each -> each.label().get());
        field.setAriaLabel(Ui.text("core.ui.query.field"));
        field.setPlaceholder(Ui.text("core.ui.query.field"));
        operator.setAriaLabel(Ui.text("core.ui.query.operator"));
        operator.setEnabled(false);
        field.addValueChangeListener(event -> fieldChosen(event.getValue()));
        operator.setItemLabelGenerator(each -> each.label(field.getValue().facts()));
        operator.addValueChangeListener(event ->
                place.setVisible(event.getValue() != null && event.getValue().asksForValue()));
        Button gone = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(this));
        gone.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        gone.setAriaLabel(Ui.text("core.ui.query.remove"));
        place.addClassName("t-filter-value");
        add(field, operator, place, gone);
    }

    private void fieldChosen(QueryField chosen) {
        place.removeAll();
        value = null;
        operator.setEnabled(chosen != null);
        if (chosen == null) {
            operator.setItems();
            return;
        }
        List<FilterOperator> operators = FilterOperator.of(chosen.facts());
        operator.setItems(operators);
        operator.setValue(operators.get(0));
        value = FilterValue.of(chosen);
        place.add(value.component());
    }

    void show(QueryField of, Comparison comparison) {
        field.setValue(of);
        FilterOperator asked = FilterOperator.of(of.facts(), comparison);
        if (FilterOperator.of(of.facts()).contains(asked)) {
            operator.setValue(asked);
        }
        value.show().accept(asked.values(comparison));
    }

    void focus() {
        field.focus();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public boolean isUnfinished() {
        return field.getValue() != null && term().isEmpty();
    }

    @Override
    public Optional<FilterTerm> term() {
        if (field.getValue() == null || operator.getValue() == null) {
            return Optional.empty();
        }
        List<String> values = value.values().get();
        return operator.getValue().asksForValue() && values.isEmpty()
                ? Optional.empty()
                : Optional.of(operator.getValue().comparison(field.getValue().name(), values));
    }
}
