package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;

/** One of a company's own fields as one fills it in. */
final class CustomEditor {
    private static final Set<Kind> WIDE = EnumSet.of(Kind.LONG_TEXT, Kind.URL, Kind.FILE);

    private final CustomField field;
    private final Joined joined;
    private final Component component;
    private final HasValue<?, ?> value;
    private final HasLabel label;
    private final Function<Object, Object> shown;
    private final Function<Object, Object> said;

    /** Puts it into a form. */
    private interface Joined {
        void into(FormFields fields);
    }

    /**
     * @param shown makes what the component takes of a value; never asked for null
     * @param said makes a value of what the component holds; never asked for null
     */
    <F extends Component & HasValueAndElement<?, ?> & HasValidationProperties & HasLabel> CustomEditor(
            CustomField field, F component, Function<Object, Object> shown, Function<Object, Object> said) {
        this.field = field;
        this.component = component;
        this.value = component;
        this.label = component;
        this.shown = shown;
        this.said = said;
        component.setRequiredIndicatorVisible(field.traits().required());
        this.joined = fields -> fields.add(field.path(), component);
        if (WIDE.contains(field.kind())) {
            component.addClassName("t-form-wide");
        }
    }

    CustomField field() {
        return field;
    }

    boolean isRequired() {
        return field.traits().required();
    }

    void into(Div grid, FormFields fields) {
        grid.add(component);
        joined.into(fields);
    }

    Component component() {
        return component;
    }

    void label() {
        label.setLabel(field.label(Ui.locale()));
    }

    String section() {
        String own = field.section(Ui.locale());
        return own.isEmpty() ? Ui.text("core.ui.custom.section") : own;
    }

    void setReadOnly(boolean readOnly) {
        value.setReadOnly(readOnly);
    }

    boolean isReadOnly() {
        return value.isReadOnly();
    }

    void setShown(boolean visible) {
        component.setVisible(visible);
    }

    boolean isShown() {
        return component.isVisible();
    }

    /** Null where it is empty. */
    Object value() {
        Object held = value.getValue();
        boolean empty = value.isEmpty() && !(held instanceof Boolean)
                || held instanceof Collection<?> several && several.isEmpty();
        return empty ? null : said.apply(held);
    }

    @SuppressWarnings("unchecked")
    void show(Object known) {
        if (known == null) {
            value.clear();
        } else {
            ((HasValue<?, Object>) value).setValue(shown.apply(known));
        }
    }

    void onChange(Runnable listener) {
        value.addValueChangeListener(event -> listener.run());
    }
}
