package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Several of a kind in a form, such as addresses: a line for each, which one adds and takes away. */
public final class LinesField<T> extends CustomField<List<T>> implements LocaleChangeObserver {
    private final String addKey;
    private final Supplier<Line<T>> maker;
    private final Div rows = new Div();
    private final Button add = new Button(VaadinIcon.PLUS.create());
    private final List<Line<T>> lines = new ArrayList<>();

    /**
     * One line's fields.
     *
     * @param fields by the names of the components that the service uses in its errors, in their order
     * @param read what they hold; empty where the person has said nothing
     */
    public record Line<T>(Map<String, Component> fields, Supplier<Optional<T>> read, Consumer<T> show) {
        public Line {
            fields = new LinkedHashMap<>(fields);
        }
    }

    /**
     * @param addKey label of the button that adds a line
     * @param maker makes the fields of a line, with their accessible names
     */
    public LinesField(String addKey, Supplier<Line<T>> maker) {
        super(List.of());
        this.addKey = addKey;
        this.maker = maker;
        addClassName("t-lines-field");
        rows.addClassName("t-stack");
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add.addClickListener(click -> focus(addLine()));
        add(rows, add);
    }

    /** Also called when attached. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        add.setText(Ui.text(addKey));
    }

    private Line<T> addLine() {
        Line<T> line = maker.get();
        Div row = new Div();
        row.addClassName("t-line");
        line.fields().values().forEach(row::add);
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(Ui.text("core.ui.lines.remove"));
        remove.setTooltipText(Ui.text("core.ui.lines.remove"));
        remove.addClickListener(click -> {
            lines.remove(line);
            rows.remove(row);
            updateValue();
            add.focus();
        });
        row.add(remove);
        rows.add(row);
        lines.add(line);
        line.fields().values().forEach(field -> {
            if (field instanceof HasValue<?, ?> value) {
                value.addValueChangeListener(event -> {
                    if (field instanceof HasValidationProperties checked) {
                        checked.setInvalid(false);
                    }
                    if (event.isFromClient()) {
                        updateValue();
                    }
                });
            }
        });
        return line;
    }

    private static void focus(Line<?> line) {
        line.fields().values().stream()
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    @Override
    protected List<T> generateModelValue() {
        return lines.stream().flatMap(line -> line.read().get().stream()).toList();
    }

    @Override
    protected void setPresentationValue(List<T> values) {
        lines.clear();
        rows.removeAll();
        values.forEach(value -> addLine().show().accept(value));
    }

    /**
     * Marks the field that an error is about.
     *
     * @param path as the service names it: {@code [0].value}, counting lines that say something
     * @return whether there is such a field
     */
    boolean refuse(String path, String message) {
        int end = path.indexOf(']');
        if (!path.startsWith("[") || end < 0 || !path.startsWith("].", end)) {
            return false;
        }
        List<Line<T>> said =
                lines.stream().filter(line -> line.read().get().isPresent()).toList();
        int index = Integer.parseInt(path.substring(1, end));
        if (index >= said.size()
                || !(said.get(index).fields().get(path.substring(end + 2)) instanceof HasValidationProperties field)) {
            return false;
        }
        field.setErrorMessage(message);
        field.setInvalid(true);
        focus(said.get(index));
        return true;
    }
}
