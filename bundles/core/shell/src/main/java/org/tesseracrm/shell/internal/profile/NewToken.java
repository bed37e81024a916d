package org.tesseracrm.shell.internal.profile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.TreeSet;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Tokens;
import org.tesseracrm.core.ui.CopyField;
import org.tesseracrm.core.ui.FormDialog;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.signin.PasswordFields;

/** Issues a token: what for, how long, and the password once more. */
final class NewToken {
    private static final List<Integer> USUAL = List.of(7, 30, 90, 180, 365);

    private NewToken() {}

    /** @param issued after the dialog has shown the token */
    static void open(Tokens tokens, AccountService accounts, Caller caller, Runnable issued) {
        TextField label = new TextField();
        label.setMaxLength(100);
        label.setRequiredIndicatorVisible(true);
        Select<Integer> days = new Select<>();
        TreeSet<Integer> choices = new TreeSet<>(USUAL);
        choices.removeIf(each -> each > tokens.longestDays());
        choices.add(tokens.usualDays());
        days.setItems(choices);
        days.setItemLabelGenerator(each -> Ui.text("shell.tokens.days", each));
        days.setValue(tokens.usualDays());
        PasswordField password = PasswordFields.current();
        FormDialog dialog = new FormDialog("shell.tokens.new", "shell.tokens.issue", () -> {
            accounts.confirmPassword(password.getValue());
            Tokens.Issued token = tokens.issue(caller, label.getValue().strip(), days.getValue());
            show(token, issued);
        });
        dialog.setWidth("26rem");
        dialog.field("label", "shell.tokens.label", label);
        dialog.field("days", "shell.tokens.lifetime", days);
        dialog.field("password", "shell.password.old", password);
        dialog.open();
        label.focus();
    }

    private static void show(Tokens.Issued token, Runnable issued) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Ui.text("shell.tokens.issued"));
        dialog.setWidth("30rem");
        dialog.setMaxWidth("100%");
        dialog.setCloseOnOutsideClick(false);
        Div content = new Div(
                new Paragraph(Ui.text("shell.tokens.issued.what")),
                new CopyField(Ui.text("shell.tokens.token"), token.token()));
        content.addClassName("t-stack");
        dialog.add(content);
        Button close = new Button(Ui.text("core.ui.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(close);
        dialog.open();
        issued.run();
    }
}
