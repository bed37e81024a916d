package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.textfield.PasswordField;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Ui;

/** Password fields that password managers and screen readers know what to do with. */
final class PasswordFields {

    private PasswordFields() {}

    /** @param autocomplete {@code current-password} or {@code new-password} */
    static PasswordField make(Labels labels, String label, String autocomplete) {
        PasswordField field = new PasswordField();
        field.getElement().setAttribute("autocomplete", autocomplete);
        labels.set(field::setLabel, label);
        labels.on(() -> field.getElement().executeJs("this.i18n = {reveal: $0}", Ui.text("shell.password.reveal")));
        return field;
    }
}
