package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.textfield.PasswordField;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Ui;

/** Password fields that password managers and screen readers know what to do with. */
public final class PasswordFields {

    private PasswordFields() {}

    /** For the present password, asked once more in a dialog. */
    public static PasswordField current() {
        PasswordField field = make(new Labels(), "shell.password.old", "current-password");
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    /** @param autocomplete {@code current-password} or {@code new-password} */
    static PasswordField make(Labels labels, String label, String autocomplete) {
        PasswordField field = new PasswordField();
        field.getElement().setAttribute("autocomplete", autocomplete);
        labels.set(field::setLabel, label);
        labels.on(() -> field.getElement().executeJs("this.i18n = {reveal: $0}", Ui.text("shell.password.reveal")));
        return field;
    }
}
