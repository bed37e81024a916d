package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;

/** A short form over the page. */
public final class FormDialog extends Dialog {
    private final FormFields fields = new FormFields();
    private final Div content = new Div();
    private final Div error = new Div();
    private final Runnable save;

    /** @param save throws {@link InvalidInputException} with the names of the fields; the dialog closes where it does not */
    public FormDialog(String titleKey, String saveKey, Runnable save) {
        this.save = save;
        setHeaderTitle(Ui.text(titleKey));
        error.addClassNames("t-notice", "t-notice-over");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        content.addClassName("t-stack");
        add(error, content);
        Button yes = new Button(Ui.text(saveKey), click -> trySave());
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Ui.text("core.ui.cancel"), click -> close()), yes);
        Shortcuts.addShortcutListener(this, this::trySave, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
        setCloseOnOutsideClick(false);
    }

    /** Adds a field under the name that the service uses in its errors. */
    public <F extends Component & HasValueAndElement<?, ?> & HasValidationProperties & HasLabel> F field(
            String name, String labelKey, F field) {
        field.setLabel(Ui.text(labelKey));
        content.add(field);
        return fields.add(name, field);
    }

    /** Something else between the fields. */
    public void part(Component part) {
        content.add(part);
    }

    private void trySave() {
        error.setVisible(false);
        if (!fields.complete()) {
            fields.focusFirstInvalid();
            return;
        }
        try {
            save.run();
            close();
        } catch (InvalidInputException e) {
            List<String> rest = fields.show(e);
            if (!rest.isEmpty()) {
                complain(String.join(" ", rest));
            }
            fields.focusFirstInvalid();
        } catch (CrmException e) {
            complain(Ui.text(e));
        }
    }

    private void complain(String text) {
        error.setText(text);
        error.setVisible(true);
    }
}
