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
import org.tesseracrm.core.api.admin.Invitations;
import org.tesseracrm.core.api.admin.Invitations.Opened;
import org.tesseracrm.core.api.admin.Invitations.Purpose;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.ui.FormFields;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Languages;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.SessionCaller;
import org.tesseracrm.shell.internal.SignOut;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The page of a one-time link: who it is for, and a password of his own. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.INVITATION + "/:token", framed = false)
public final class InvitationView extends Main
        implements View, BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {
    private final Invitations invitations;
    private final PasswordAdvice advice;
    private final ClientAddresses addresses;
    private final Labels labels = new Labels();
    private final FormFields fields = new FormFields();
    private final Div card = new Div();
    private String token = "";
    private Opened opened;
    private NewPassword chosen;

    @Activate
    public InvitationView(
            @Reference Invitations invitations,
            @Reference PasswordAdvice advice,
            @Reference ClientAddresses addresses) {
        this.invitations = invitations;
        this.advice = advice;
        this.addresses = addresses;
        addClassName("t-sheet-page");
        card.addClassNames("t-sheet", "t-stack");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        try {
            opened = invitations.open(token, Origins.now(addresses).address());
            if (SessionCaller.of(event.getUI().getSession()).isEmpty()) {
                Languages.speak(event.getUI(), Locale.forLanguageTag(opened.language()));
            }
            showForm();
        } catch (CrmException e) {
            showRefusal(e);
        }
    }

    private void showForm() {
        title(opened.purpose() == Purpose.FIRST ? "shell.invitation.welcome" : "shell.invitation.reset", opened.name());
        Paragraph what = new Paragraph();
        labels.set(what::setText, "shell.invitation.what", opened.companyName(), opened.company(), opened.user());
        chosen = new NewPassword(
                labels,
                fields,
                "password",
                advice,
                () -> opened == null ? List.of() : List.of(opened.user(), opened.company()));
        Button save = new Button();
        labels.set(save::setText, "shell.invitation.save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> save());
        save.addClickShortcut(Key.ENTER);
        Paragraph until = new Paragraph();
        until.addClassNames("t-muted", "t-small");
        labels.on(() ->
                until.setText(Ui.text("shell.invitation.until", Ui.formats().dateTime(opened.expiresAt()))));
        card.add(what, chosen.chosen(), chosen.again(), save, until);
        chosen.chosen().focus();
    }

    private void showRefusal(CrmException refused) {
        title("shell.invitation.refused");
        Paragraph why = new Paragraph();
        labels.on(() -> why.setText(Ui.text(refused)));
        Button go = new Button();
        labels.set(go::setText, "shell.invitation.toSignIn");
        go.addClickListener(click -> UI.getCurrent().navigate(Paths.SIGN_IN));
        card.add(why, go);
    }

    private void title(String key, Object... args) {
        H1 title = new H1();
        labels.set(title::setText, key, args);
        card.add(title);
    }

    private void save() {
        if (!fields.complete()) {
            fields.focusFirstInvalid();
            return;
        }
        if (!chosen.agree()) {
            return;
        }
        try {
            Origin origin = Origins.now(addresses);
            Opened done = invitations.redeem(token, chosen.value(), origin.address(), origin.line());
            signInAs(UI.getCurrent(), done);
        } catch (InvalidInputException e) {
            fields.show(e).forEach(text -> Notices.error(e));
            fields.focusFirstInvalid();
        } catch (CrmException e) {
            Notices.error(e);
        }
    }

    /** Whoever was signed in here before is signed out: the browser now belongs to somebody else. */
    private static void signInAs(UI ui, Opened done) {
        if (SessionCaller.of(ui.getSession()).isPresent()) {
            SignOut.now(ui);
            return;
        }
        ui.navigate(Paths.SIGN_IN, QueryParameters.simple(Map.of("company", done.company(), "user", done.user())));
        Notices.show("shell.invitation.done");
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
