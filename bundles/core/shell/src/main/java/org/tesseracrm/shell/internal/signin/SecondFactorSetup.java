package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.tesseracrm.core.api.access.SecondFactor;
import org.tesseracrm.core.api.access.SecondFactor.Enrolment;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.ui.CopyField;
import org.tesseracrm.core.ui.FormFields;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** Password, then the app with its first code, then the recovery codes. */
public final class SecondFactorSetup extends Div {
    private final SecondFactor factor;
    private final Runnable done;
    private final Runnable enrolled;

    public SecondFactorSetup(SecondFactor factor, Runnable done) {
        this(factor, () -> {}, done);
    }

    /**
     * @param enrolled once recovery codes are shown, which nobody must close by mistake
     * @param done when he says that he has kept them
     */
    public SecondFactorSetup(SecondFactor factor, Runnable enrolled, Runnable done) {
        this.factor = factor;
        this.enrolled = enrolled;
        this.done = done;
        addClassName("t-stack");
        askPassword();
    }

    private void askPassword() {
        Labels labels = new Labels();
        PasswordField password = PasswordFields.make(labels, "shell.password.old", "current-password");
        password.setRequiredIndicatorVisible(true);
        FormFields fields = new FormFields();
        fields.add("password", password);
        show(
                new Paragraph(Ui.text("shell.secondFactor.password.what")),
                password,
                next("shell.secondFactor.next", fields, () -> scan(factor.begin(password.getValue()))));
        password.focus();
    }

    private void scan(Enrolment enrolment) {
        TextField code = codeField();
        FormFields fields = new FormFields();
        fields.add("code", code);
        TextField key = new CopyField(Ui.text("shell.secondFactor.key"), grouped(enrolment.secret()));
        show(
                new Paragraph(Ui.text("shell.secondFactor.scan")),
                QrPicture.of(enrolment.uri(), Ui.text("shell.secondFactor.qr")),
                key,
                new Paragraph(Ui.text("shell.secondFactor.confirm.what")),
                code,
                next("shell.secondFactor.confirm", fields, () -> codes(factor.confirm(code.getValue()))));
        code.focus();
    }

    private void codes(List<String> codes) {
        show(new RecoveryCodeList(codes, done));
        enrolled.run();
    }

    static TextField codeField() {
        TextField code = new TextField(Ui.text("shell.secondFactor.code"));
        code.setRequiredIndicatorVisible(true);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("autocapitalize", "none");
        code.getElement().setAttribute("spellcheck", "false");
        return code;
    }

    private Button next(String key, FormFields fields, Runnable step) {
        Button button = new Button(Ui.text(key));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickListener(click -> {
            if (!fields.complete()) {
                fields.focusFirstInvalid();
                return;
            }
            try {
                step.run();
            } catch (InvalidInputException e) {
                fields.show(e).forEach(text -> Notices.error(e));
                fields.focusFirstInvalid();
            } catch (CrmException e) {
                Notices.error(e);
            }
        });
        button.addClickShortcut(Key.ENTER).listenOn(this);
        return button;
    }

    private void show(Component... step) {
        removeAll();
        add(step);
    }

    /** In fours, to be typed. */
    private static String grouped(String secret) {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
