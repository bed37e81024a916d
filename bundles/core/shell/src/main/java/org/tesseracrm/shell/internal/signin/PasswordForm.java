package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.PasswordAdvice;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.ui.FormFields;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.shell.internal.SessionCaller;

/** Old password, new password twice. */
public final class PasswordForm extends Div {
    private final AccountService accounts;
    private final Runnable done;
    private final FormFields fields = new FormFields();
    private final PasswordField old;
    private final NewPassword chosen;

    public PasswordForm(Labels labels, AccountService accounts, PasswordAdvice advice, Caller caller, Runnable done) {
        this.accounts = accounts;
        this.done = done;
        addClassName("t-form-column");
        old = PasswordFields.make(labels, "shell.password.old", "current-password");
        old.setRequiredIndicatorVisible(true);
        fields.add("oldPassword", old);
        chosen = new NewPassword(labels, fields, "newPassword", advice, () -> List.of(caller.user(), caller.company()));
        Button change = new Button();
        labels.set(change::setText, "shell.password.change");
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickListener(click -> change());
        add(old, chosen.chosen(), chosen.again(), change);
    }

    private void change() {
        if (!fields.complete()) {
            fields.focusFirstInvalid();
            return;
        }
        if (!chosen.agree()) {
            return;
        }
        try {
            accounts.changePassword(
                    old.getValue(),
                    chosen.value(),
                    SessionCaller.id(UI.getCurrent().getSession()));
            old.clear();
            chosen.clear();
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
