package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;

/** The fields of a form by the names that the service knows them under: what is required, what was refused, whether one typed. */
public final class FormFields {
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();
    private boolean dirty;
    private Runnable onDirty = () -> {};

    /** A field that takes errors and is required where it says so itself. */
    public <F extends Component & HasValueAndElement<?, ?> & HasValidationProperties> F add(String name, F field) {
        fields.put(name, field);
        HasValue<?, ?> value = field;
        if (value.isRequiredIndicatorVisible()) {
            required.add(name);
        }
        value.addValueChangeListener(event -> {
            field.setInvalid(false);
            if (event.isFromClient()) {
                touched();
            }
        });
        return field;
    }

    /** The field of that name, to follow what is chosen there. */
    public Optional<HasValue<?, ?>> find(String name) {
        return Optional.ofNullable((HasValue<?, ?>) fields.get(name));
    }

    /** Marks empty required fields; false where there are any. */
    public boolean complete() {
        clearErrors();
        boolean complete = true;
        for (String name : required) {
            HasValidationProperties field = fields.get(name);
            // what is not shown is not asked for
            boolean shown = !(field instanceof Component component) || component.isVisible();
            if (shown && ((HasValue<?, ?>) field).isEmpty()) {
                refuse(field, Ui.text("core.ui.form.required"));
                complete = false;
            }
        }
        return complete;
    }

    /** Puts each error at its field; returns those that have none here. */
    public List<String> show(InvalidInputException refused) {
        clearErrors();
        List<String> rest = new ArrayList<>();
        for (FieldError error : refused.errors()) {
            HasValidationProperties field = fields.get(error.field());
            if (field == null && inLine(error.field(), Ui.text(error.message()))) {
                continue;
            }
            if (field == null) {
                rest.add(Ui.text(error.message()));
            } else {
                refuse(field, Ui.text(error.message()));
            }
        }
        return rest;
    }

    /** At {@code addresses[0].street} it is a field within the field {@code addresses}. */
    private boolean inLine(String path, String message) {
        int bracket = path.indexOf('[');
        if (bracket > 0
                && fields.get(path.substring(0, bracket)) instanceof LinesField<?> lines
                && lines.refuse(path.substring(bracket), message)) {
            lines.setErrorMessage(Ui.text("core.ui.lines.wrong"));
            lines.setInvalid(true);
            return true;
        }
        return false;
    }

    /** The first that is marked, to open what hides it and to put the cursor there. */
    public Optional<Component> firstInvalid() {
        return fields.values().stream()
                .filter(HasValidationProperties::isInvalid)
                .map(Component.class::cast)
                .findFirst();
    }

    public void focusFirstInvalid() {
        firstInvalid()
                // that has put the cursor into the line already
                .filter(field -> !(field instanceof LinesField))
                .filter(Focusable.class::isInstance)
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    public void clearErrors() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    public boolean isDirty() {
        return dirty;
    }

    /** As after loading or saving. */
    public void clean() {
        dirty = false;
    }

    /** Something was typed. */
    public void touched() {
        boolean first = !dirty;
        dirty = true;
        if (first) {
            onDirty.run();
        }
    }

    /** Called once when the first change is made. */
    public void onDirty(Runnable listener) {
        onDirty = listener;
    }

    private static void refuse(HasValidationProperties field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        if (field instanceof HasHelper hint && message.equals(hint.getHelperText())) {
            // said while one typed, it need not be said twice
            hint.setHelperText(null);
        }
    }
}
