package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.AttachEvent;
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
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Cookies;
import org.tesseracrm.shell.internal.Languages;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.SessionCaller;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Company, user, password. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.SIGN_IN, framed = false)
public final class SignInView extends Main implements View, BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {
    private final AccountService accounts;
    private final Access access;
    private final Labels labels = new Labels();
    private final TextField company = new TextField();
    private final TextField user = new TextField();
    private final PasswordField password = PasswordFields.make(labels, "shell.signIn.password", "current-password");
    private final Paragraph why = new Paragraph();
    private final Div error = new Div();
    private CrmException refused;
    private String to = Paths.WORKBENCH;

    @Activate
    public SignInView(@Reference AccountService accounts, @Reference Access access, @Reference Languages languages) {
        this.accounts = accounts;
        this.access = access;
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
        Div card = new Div(title, why, error, company, user, password, submit, languageSwitch(languages));
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

    private Div languageSwitch(Languages languages) {
        Div row = new Div();
        row.addClassName("t-row");
        for (Locale language : languages.all()) {
            Button button = new Button(Languages.name(language));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.getElement().setAttribute("lang", language.toLanguageTag());
            button.addClickListener(click -> languages.choose(UI.getCurrent(), language));
            row.add(button);
        }
        return row;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        to = Paths.returnTo(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("to")
                .orElse(Paths.WORKBENCH));
        if (Cookies.read(Cookies.SIGNED_IN).isPresent()) {
            labels.set(why::setText, "shell.signIn.ended");
            why.setVisible(true);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        (company.isEmpty() ? company : user).focus();
    }

    private void signIn() {
        UI ui = UI.getCurrent();
        try {
            Caller caller = accounts.signIn(new AccountService.SignIn(
                    company.getValue().strip(),
                    user.getValue().strip(),
                    password.getValue(),
                    origin(),
                    ui.getLocale()));
            enter(ui, caller);
        } catch (CrmException e) {
            refused = e;
            showError();
            password.clear();
            password.focus();
        }
    }

    private void enter(UI ui, Caller caller) {
        // a session id that somebody else put into this browser must not become a signed-in one
        ((VaadinServletRequest) VaadinRequest.getCurrent())
                .getHttpServletRequest()
                .changeSessionId();
        SessionCaller.put(ui.getSession(), caller);
        Cookies.remember(ui, Cookies.COMPANY, company.getValue().strip());
        Cookies.remember(ui, Cookies.LANGUAGE, caller.locale().toLanguageTag());
        Cookies.keep(ui, Cookies.SIGNED_IN, "1");
        Languages.speak(ui, caller.locale());
        try (Access.Scope scope = access.enter(caller)) {
            SessionCaller.mustChangePassword(ui.getSession(), accounts.mustChangePassword());
            ui.navigate(to);
        }
    }

    private void showError() {
        if (refused != null) {
            error.setText(Ui.text(refused));
            error.setVisible(true);
        }
    }

    private static String origin() {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request == null) {
            return "";
        }
        String browser = request.getHeader("User-Agent");
        return request.getRemoteAddr() + (browser == null ? "" : " " + browser);
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
