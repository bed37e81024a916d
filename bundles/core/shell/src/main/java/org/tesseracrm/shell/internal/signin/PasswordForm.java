package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.ui.FormFields;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** Old password, new password twice. */
public final class PasswordForm extends Div {
    private final AccountService accounts;
    private final Runnable done;
    private final FormFields fields = new FormFields();
    private final PasswordField old;
    private final PasswordField chosen;
    private final PasswordField again;

    public PasswordForm(Labels labels, AccountService accounts, Runnable done) {
        this.accounts = accounts;
        this.done = done;
        addClassName("t-form-column");
        old = field(labels, "oldPassword", "shell.password.old", "current-password");
        chosen = field(labels, "newPassword", "shell.password.new", "new-password");
        again = field(labels, "again", "shell.password.again", "new-password");
        Button change = new Button();
        labels.set(change::setText, "shell.password.change");
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickListener(click -> change());
        add(change);
    }

    private PasswordField field(Labels labels, String name, String label, String autocomplete) {
        PasswordField field = PasswordFields.make(labels, label, autocomplete);
        field.setRequiredIndicatorVisible(true);
        add(field);
        return fields.add(name, field);
    }

    private void change() {
        if (!fields.complete()) {
            fields.focusFirstInvalid();
            return;
        }
        if (!chosen.getValue().equals(again.getValue())) {
            again.setErrorMessage(Ui.text("shell.password.differ"));
            again.setInvalid(true);
            again.focus();
            return;
        }
        try {
            accounts.changePassword(old.getValue(), chosen.getValue());
            old.clear();
            chosen.clear();
            again.clear();
            fields.clearErrors();
            done.run();
        } catch (InvalidInputException e) {
            fields.show(e).forEach(text -> Notices.error(e));
            fields.focusFirstInvalid();
        } catch (CrmException e) {
            Notices.error(e);
        }
    }
}
