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
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.tesseracrm.core.api.access.Origin;
import org.tesseracrm.core.api.access.PasswordAdvice;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.SignInRefusedException;
import org.tesseracrm.core.ui.FormFields;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Languages;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.SessionCaller;
import org.tesseracrm.shell.internal.SignOut;

/**
 * The page of a link that is good once: who it is for, a password of his own, and he is signed in.
 *
 * @param <O> what the link opens
 */
abstract class LinkPage<O> extends Main implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {
    private final Entrance entrance;
    private final PasswordAdvice advice;
    private final Labels labels = new Labels();
    private final FormFields fields = new FormFields();
    private final Div card = new Div();
    private String token = "";

    LinkPage(Entrance entrance, PasswordAdvice advice) {
        this.entrance = entrance;
        this.advice = advice;
        addClassName("t-sheet-page");
        card.addClassNames("t-sheet", "t-stack");
        add(card);
    }

    abstract O open(String link, String address);

    /** As a tag, for whoever opens the link without being signed in. */
    abstract String language(O opened);

    /** Fills the page with {@link #title}, {@link #text} and {@link #password}. */
    abstract void show(O opened);

    /** Says how else to get in. */
    abstract void showRefusal(CrmException refused);

    /** With a password that was chosen. */
    abstract void use(String link, String password, Origin origin);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        card.removeAll();
        try {
            O opened = open(token, entrance.origin().address());
            if (SessionCaller.of(event.getUI().getSession()).isEmpty()) {
                Languages.speak(event.getUI(), Locale.forLanguageTag(language(opened)));
            }
            show(opened);
        } catch (CrmException e) {
            showRefusal(e);
        }
    }

    final void begin(String key, Object... args) {
        card.removeAll();
        H1 title = new H1();
        labels.set(title::setText, key, args);
        card.add(title);
    }

    /** @param text asked for anew when the language changes */
    final Paragraph text(Supplier<String> text) {
        Paragraph paragraph = new Paragraph();
        labels.on(() -> paragraph.setText(text.get()));
        card.add(paragraph);
        return paragraph;
    }

    /** @param known words that others know of the person */
    final void password(String submit, Collection<String> known) {
        NewPassword chosen = new NewPassword(labels, fields, "password", advice, () -> known);
        Button save = button(submit, () -> save(chosen));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        card.add(chosen.chosen(), chosen.again(), save);
        chosen.chosen().focus();
    }

    final void go(String label, String path) {
        card.add(button(label, () -> UI.getCurrent().navigate(path)));
    }

    private Button button(String label, Runnable run) {
        Button button = new Button();
        labels.set(button::setText, label);
        button.addClickListener(click -> run.run());
        return button;
    }

    private void save(NewPassword chosen) {
        if (!fields.complete()) {
            fields.focusFirstInvalid();
            return;
        }
        if (!chosen.agree()) {
            return;
        }
        try {
            use(token, chosen.value(), entrance.origin());
        } catch (InvalidInputException e) {
            fields.show(e).forEach(text -> Notices.error(e));
            fields.focusFirstInvalid();
        } catch (CrmException e) {
            Notices.error(e);
        }
    }

    /** Signs in who has just chosen that password; where more is asked for, the sign-in page asks it. */
    final void enter(String company, String user, String password, Runnable then) {
        UI ui = UI.getCurrent();
        if (SessionCaller.of(ui.getSession()).isPresent()) {
            // whoever was signed in here before is signed out: the browser now belongs to somebody else
            SignOut.now(ui);
            return;
        }
        try {
            entrance.signIn(ui, company, user, password, "", then);
        } catch (SignInRefusedException e) {
            ui.navigate(Paths.SIGN_IN, QueryParameters.simple(Map.of("company", company, "user", user)));
            Notices.show("shell.invitation.done");
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Ui.zone(event.getUI(), labels::refresh);
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
