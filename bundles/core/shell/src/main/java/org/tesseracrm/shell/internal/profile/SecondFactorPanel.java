package org.tesseracrm.shell.internal.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import org.tesseracrm.core.api.access.SecondFactor;
import org.tesseracrm.core.api.access.SecondFactor.Status;
import org.tesseracrm.core.ui.FormDialog;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.signin.PasswordFields;
import org.tesseracrm.shell.internal.signin.RecoveryCodeList;
import org.tesseracrm.shell.internal.signin.SecondFactorSetup;

/** One's own second factor: switch on, move to another telephone, new recovery codes, switch off. */
final class SecondFactorPanel extends Div implements LocaleChangeObserver {
    private static final int FEW = 3;

    private final SecondFactor factor;

    SecondFactorPanel(SecondFactor factor) {
        this.factor = factor;
        addClassName("t-stack");
    }

    /** Also called when attached. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        show();
    }

    private void show() {
        removeAll();
        Notices.attempt(() -> {
            Status status = factor.status();
            add(new H2(Ui.text("shell.secondFactor.title")), new Paragraph(Ui.text("shell.secondFactor.what")));
            if (status.active()) {
                showActive(status);
            } else {
                if (status.required()) {
                    add(notice("shell.secondFactor.asked"));
                }
                add(new Div(button("shell.secondFactor.set", ButtonVariant.LUMO_PRIMARY, this::setUp)));
            }
        });
    }

    private void showActive(Status status) {
        Paragraph state = new Paragraph(Ui.text(
                "shell.secondFactor.active",
                status.since().map(Ui.formats()::dateTime).orElse(""),
                status.recoveryCodesLeft()));
        state.addClassName("t-strong");
        add(state);
        if (status.recoveryCodesLeft() < FEW) {
            add(notice("shell.secondFactor.codes.few"));
        }
        Div row = new Div(
                button("shell.secondFactor.codes.renew", null, this::renewCodes),
                button("shell.secondFactor.move", null, this::setUp));
        row.addClassName("t-row");
        if (!status.required()) {
            row.add(button("shell.secondFactor.off", ButtonVariant.LUMO_ERROR, this::switchOff));
        }
        add(row);
    }

    private static Component notice(String key) {
        Div notice = new Div(Ui.text(key));
        notice.addClassNames("t-notice", "t-notice-soon");
        return notice;
    }

    private static Button button(String key, ButtonVariant variant, Runnable run) {
        Button button = new Button(Ui.text(key), click -> Notices.attempt(run));
        if (variant != null) {
            button.addThemeVariants(variant);
        }
        return button;
    }

    private void setUp() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Ui.text("shell.secondFactor.first.title"));
        dialog.setWidth("30rem");
        dialog.setMaxWidth("100%");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new SecondFactorSetup(
                factor,
                () -> {
                    dialog.setHeaderTitle(Ui.text("shell.secondFactor.codes"));
                    dialog.setCloseOnEsc(false);
                    dialog.getFooter().removeAll();
                },
                () -> {
                    dialog.close();
                    Notices.show("shell.secondFactor.on");
                }));
        dialog.getFooter().add(new Button(Ui.text("core.ui.close"), click -> dialog.close()));
        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                show();
            }
        });
        dialog.open();
    }

    private void renewCodes() {
        PasswordField password = PasswordFields.current();
        FormDialog dialog = new FormDialog("shell.secondFactor.codes.renew", "shell.secondFactor.next", () -> {
            List<String> codes = factor.renewRecoveryCodes(password.getValue());
            show(codes);
        });
        dialog.field("password", "shell.password.old", password);
        dialog.open();
    }

    private void show(List<String> codes) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Ui.text("shell.secondFactor.codes"));
        dialog.setWidth("30rem");
        dialog.setMaxWidth("100%");
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        dialog.add(new RecoveryCodeList(codes, dialog::close));
        dialog.open();
        show();
    }

    private void switchOff() {
        PasswordField password = PasswordFields.current();
        FormDialog dialog = new FormDialog("shell.secondFactor.off", "shell.secondFactor.off", () -> {
            factor.disable(password.getValue());
            Notices.show("shell.secondFactor.isOff");
            show();
        });
        dialog.part(new Paragraph(Ui.text("shell.secondFactor.off.what")));
        dialog.field("password", "shell.password.old", password);
        dialog.open();
    }
}
