package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.ClientAddresses;
import org.tesseracrm.core.api.admin.Trials;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.ui.FormFields;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Languages;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The public page on which anybody applies for a trial (A1), where trials are open. */
@org.osgi.service.component.annotations.Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.TRIAL, framed = false)
public final class TrialView extends Main implements View, BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {
    private final Trials trials;
    private final ClientAddresses addresses;
    private final Languages languages;
    private final Labels labels = new Labels();
    private final FormFields fields = new FormFields();
    private final Div card = new Div();
    private final TextField companyName = new TextField();
    private final TextField code = new TextField();
    private final TextField contact = new TextField();
    private final EmailField email = new EmailField();
    private final TextField mobile = new TextField();

    @Activate
    public TrialView(@Reference Trials trials, @Reference ClientAddresses addresses, @Reference Languages languages) {
        this.trials = trials;
        this.addresses = addresses;
        this.languages = languages;
        addClassName("t-sheet-page");
        card.addClassNames("t-sheet", "t-stack");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        card.removeAll();
        if (trials.areOpen()) {
            showForm();
        } else {
            title("shell.trial.closed");
            paragraph("shell.trial.closed.what");
            card.add(signIn(), LanguageSwitch.of(languages));
        }
    }

    private void showForm() {
        title("shell.trial.apply");
        paragraph("shell.trial.what");
        field("companyName", companyName, "organization");
        field("code", code, "off");
        labels.set(code::setHelperText, "shell.trial.code.hint");
        code.getElement().setAttribute("autocapitalize", "none");
        code.getElement().setAttribute("spellcheck", "false");
        field("contact", contact, "name");
        field("email", email, "email");
        field("mobile", mobile, "tel");
        for (TextField each : new TextField[] {companyName, code, contact}) {
            each.setRequiredIndicatorVisible(true);
        }
        email.setRequiredIndicatorVisible(true);
        fields.add("companyName", companyName);
        fields.add("code", code);
        fields.add("contact", contact);
        fields.add("email", email);
        fields.add("mobile", mobile);
        Button submit = new Button();
        labels.set(submit::setText, "shell.trial.submit");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> {
            apply();
            submit.setEnabled(true);
        });
        submit.addClickShortcut(Key.ENTER);
        card.add(submit, signIn(), LanguageSwitch.of(languages));
        companyName.focus();
    }

    private <F extends Component & HasLabel> void field(String name, F field, String autocomplete) {
        labels.set(field::setLabel, "shell.trial." + name);
        field.getElement().setAttribute("autocomplete", autocomplete);
        card.add(field);
    }

    private void apply() {
        if (!fields.complete()) {
            fields.focusFirstInvalid();
            return;
        }
        Locale locale = getLocale();
        String language = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh-CN" : "en";
        try {
            trials.apply(
                    new Trials.Application(
                            companyName.getValue(),
                            code.getValue(),
                            contact.getValue(),
                            email.getValue(),
                            mobile.getValue(),
                            language),
                    Origins.now(addresses).address());
            showSent(email.getValue().strip());
        } catch (InvalidInputException e) {
            fields.show(e).forEach(text -> Notices.error(e));
            fields.focusFirstInvalid();
        } catch (CrmException e) {
            Notices.error(e);
        }
    }

    private void showSent(String to) {
        card.removeAll();
        title("shell.trial.sent");
        paragraph("shell.trial.sent.what", to);
        card.add(signIn());
    }

    private void title(String key) {
        H1 title = new H1();
        labels.set(title::setText, key);
        card.add(title);
    }

    private void paragraph(String key, Object... args) {
        Paragraph text = new Paragraph();
        labels.set(text::setText, key, args);
        card.add(text);
    }

    private RouterLink signIn() {
        RouterLink link = new RouterLink();
        link.getElement().setAttribute("href", Paths.SIGN_IN);
        labels.set(link::setText, "shell.invitation.toSignIn");
        return link;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        labels.refresh();
    }

    @Override
    public String getPageTitle() {
        return Ui.text("shell.trial.apply") + " · Tessera CRM";
    }
}
