package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.ClientAddresses;
import org.tesseracrm.core.api.access.Origin;
import org.tesseracrm.core.api.access.PasswordAdvice;
import org.tesseracrm.core.api.admin.Trials;
import org.tesseracrm.core.api.admin.Trials.Made;
import org.tesseracrm.core.api.admin.Trials.Opened;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.ui.FormFields;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Languages;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.SessionCaller;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The page of a mailed link: a password, and the trial begins. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.TRIAL + "/:token", framed = false)
public final class TrialBeginView extends Main
        implements View, BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {
    private final Trials trials;
    private final PasswordAdvice advice;
    private final ClientAddresses addresses;
    private final Labels labels = new Labels();
    private final FormFields fields = new FormFields();
    private final Div card = new Div();
    private String token = "";
    private NewPassword chosen;

    @Activate
    public TrialBeginView(
            @Reference Trials trials, @Reference PasswordAdvice advice, @Reference ClientAddresses addresses) {
        this.trials = trials;
        this.advice = advice;
        this.addresses = addresses;
        addClassName("t-sheet-page");
        card.addClassNames("t-sheet", "t-stack");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        card.removeAll();
        try {
            Opened opened = trials.open(token, Origins.now(addresses).address());
            if (SessionCaller.of(event.getUI().getSession()).isEmpty()) {
                Languages.speak(event.getUI(), Locale.forLanguageTag(opened.language()));
            }
            showForm(opened);
        } catch (CrmException e) {
            title("shell.trial.refused");
            Paragraph why = new Paragraph();
            labels.on(() -> why.setText(Ui.text(e)));
            card.add(why, go("shell.trial.apply", Paths.TRIAL, QueryParameters.empty()));
        }
    }

    private void showForm(Opened opened) {
        title("shell.trial.welcome", opened.contact());
        Paragraph what = new Paragraph();
        labels.set(what::setText, "shell.trial.choose", opened.companyName(), opened.user());
        chosen = new NewPassword(labels, fields, "password", advice, () -> List.of(opened.user()));
        Button begin = new Button();
        labels.set(begin::setText, "shell.trial.begin");
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.addClickListener(click -> begin());
        begin.addClickShortcut(Key.ENTER);
        card.add(what, chosen.chosen(), chosen.again(), begin);
        chosen.chosen().focus();
    }

    private void begin() {
        if (!fields.complete()) {
            fields.focusFirstInvalid();
            return;
        }
        if (!chosen.agree()) {
            return;
        }
        try {
            Origin origin = Origins.now(addresses);
            showBegun(trials.confirm(token, chosen.value(), origin.address(), origin.line()));
        } catch (InvalidInputException e) {
            fields.show(e).forEach(text -> Notices.error(e));
            fields.focusFirstInvalid();
        } catch (CrmException e) {
            Notices.error(e);
        }
    }

    private void showBegun(Made made) {
        card.removeAll();
        title("shell.trial.begun");
        Paragraph what = new Paragraph();
        labels.on(() -> what.setText(Ui.text(
                "shell.trial.begun.what",
                made.company(),
                made.user(),
                Ui.formats().date(made.expiresOn()))));
        card.add(
                what,
                go(
                        "shell.invitation.toSignIn",
                        Paths.SIGN_IN,
                        QueryParameters.simple(Map.of("company", made.company(), "user", made.user()))));
    }

    private void title(String key, Object... args) {
        H1 title = new H1();
        labels.set(title::setText, key, args);
        card.add(title);
    }

    private Button go(String label, String path, QueryParameters parameters) {
        Button go = new Button();
        labels.set(go::setText, label);
        go.addClickListener(click -> UI.getCurrent().navigate(path, parameters));
        return go;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        labels.refresh();
    }

    @Override
    public String getPageTitle() {
        return "Tessera CRM";
    }
}
