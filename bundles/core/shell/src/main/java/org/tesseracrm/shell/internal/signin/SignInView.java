package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.admin.Trials;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.SignInRefusedException;
import org.tesseracrm.core.api.error.SignInRefusedException.Reason;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Cookies;
import org.tesseracrm.shell.internal.Languages;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Company, user, password; then, where the person has a second factor, its code. */
@org.osgi.service.component.annotations.Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.SIGN_IN, framed = false)
public final class SignInView extends Main implements View, BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {
    private final Entrance entrance;
    private final Labels labels = new Labels();
    private final TextField company = new TextField();
    private final TextField user = new TextField();
    private final PasswordField password = PasswordFields.make(labels, "shell.signIn.password", "current-password");
    private final TextField code = new TextField();
    private final Div first = new Div();
    private final Div second = new Div();
    private final Paragraph why = new Paragraph();
    private final Div error = new Div();
    private CrmException refused;
    private String to = Paths.WORKBENCH;

    @Activate
    public SignInView(@Reference Entrance entrance, @Reference Languages languages, @Reference Trials trials) {
        this.entrance = entrance;
        addClassName("t-sheet-page");
        H1 title = new H1("Tessera CRM");
        why.addClassName("t-notice");
        why.setVisible(false);
        error.addClassNames("t-notice", "t-notice-over");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        field(company, "shell.signIn.company", "organization");
        field(user, "shell.signIn.user", "username");
        Button submit = new Button();
        labels.set(submit::setText, "shell.signIn.submit");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickListener(click -> signIn());
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit.setEnabled(true));
        submit.addClickShortcut(Key.ENTER);
        first.add(company, user, password);
        first.addClassName("t-stack");
        second.add(codeStep());
        second.addClassName("t-stack");
        second.setVisible(false);
        Div card = new Div(
                title, why, error, first, second, submit, trialLink(trials.areOpen()), LanguageSwitch.of(languages));
        card.addClassNames("t-sheet", "t-stack");
        add(card);
        Cookies.read(Cookies.COMPANY).ifPresent(company::setValue);
    }

    private void field(TextField field, String label, String autocomplete) {
        labels.set(field::setLabel, label);
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.getElement().setAttribute("autocapitalize", "none");
        field.getElement().setAttribute("spellcheck", "false");
    }

    private Component[] codeStep() {
        field(code, "shell.signIn.code", "one-time-code");
        Paragraph what = new Paragraph();
        labels.set(what::setText, "shell.signIn.code.what");
        Button back = new Button();
        labels.set(back::setText, "shell.signIn.back");
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        back.addClickListener(click -> startAgain());
        return new Component[] {what, code, back};
    }

    private void startAgain() {
        refused = null;
        error.setVisible(false);
        code.clear();
        password.clear();
        first.setVisible(true);
        second.setVisible(false);
        password.focus();
    }

    private RouterLink trialLink(boolean open) {
        RouterLink link = new RouterLink();
        link.getElement().setAttribute("href", Paths.TRIAL);
        labels.set(link::setText, "shell.trial.apply");
        link.setVisible(open);
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        to = Paths.returnTo(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("to")
                .orElse(Paths.WORKBENCH));
        // from a one-time link, which says whose it was
        var asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("company").ifPresent(company::setValue);
        asked.getSingleParameter("user").ifPresent(user::setValue);
        if (Cookies.read(Cookies.SIGNED_IN).isPresent()) {
            labels.set(why::setText, "shell.signIn.ended");
            why.setVisible(true);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        (company.isEmpty() ? company : user.isEmpty() ? user : password).focus();
    }

    private void signIn() {
        UI ui = UI.getCurrent();
        try {
            entrance.signIn(
                    ui,
                    company.getValue().strip(),
                    user.getValue().strip(),
                    password.getValue(),
                    second.isVisible() ? code.getValue() : "",
                    () -> ui.navigate(to));
        } catch (CrmException e) {
            refuse(e);
        }
    }

    private void refuse(CrmException e) {
        Reason reason = e instanceof SignInRefusedException signIn ? signIn.reason() : Reason.REFUSED;
        if (reason == Reason.CODE_NEEDED && !second.isVisible()) {
            refused = null;
            error.setVisible(false);
            why.setVisible(false);
            first.setVisible(false);
            second.setVisible(true);
            code.focus();
            return;
        }
        refused = e;
        showError();
        if (second.isVisible() && reason != Reason.REFUSED) {
            code.clear();
            code.focus();
        } else {
            code.clear();
            password.clear();
            first.setVisible(true);
            second.setVisible(false);
            password.focus();
        }
    }

    private void showError() {
        if (refused != null) {
            error.setText(Ui.text(refused));
            error.setVisible(true);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        labels.refresh();
        showError();
    }

    @Override
    public String getPageTitle() {
        return Ui.text("shell.signIn.submit") + " · Tessera CRM";
    }
}
