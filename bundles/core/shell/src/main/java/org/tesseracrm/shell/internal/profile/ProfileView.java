package org.tesseracrm.shell.internal.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.PasswordAdvice;
import org.tesseracrm.core.api.access.SecondFactor;
import org.tesseracrm.core.api.access.Sessions;
import org.tesseracrm.core.api.access.Tokens;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RecordPage;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Languages;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.SessionCaller;
import org.tesseracrm.shell.internal.signin.PasswordForm;
import org.tesseracrm.shell.internal.signin.SessionLines;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** What a person sees and changes of himself. */
@org.osgi.service.component.annotations.Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.PROFILE)
public final class ProfileView extends RecordPage implements View {

    @Activate
    public ProfileView(
            @Reference Access access,
            @Reference AccountService accounts,
            @Reference PasswordAdvice advice,
            @Reference SecondFactor factor,
            @Reference Sessions sessions,
            @Reference Tokens tokens,
            @Reference Languages languages) {
        Caller caller = access.caller();
        title("shell.profile.title");
        var person = section("shell.profile.person")
                .field("shell.profile.name", caller.displayName())
                .field("shell.profile.user", caller.user())
                .field("shell.profile.company", caller.company());
        if (!caller.roles().isEmpty()) {
            Div roles = new Div();
            labels().on(() -> roles.setText(roles(caller)));
            person.component("shell.profile.roles", roles);
        }
        person.component("shell.language", languageChoice(languages));
        tab(
                "shell.profile.password",
                new PasswordForm(
                        labels(), accounts, advice, caller, () -> Notices.show("shell.password.changedElsewhere")));
        tab("shell.secondFactor.title", new SecondFactorPanel(factor));
        tab("shell.sessions.title", sessions(sessions));
        tab("shell.profile.tokens", tokens(tokens, issued -> NewToken.open(tokens, accounts, caller, issued)));
    }

    private static String roles(Caller caller) {
        return caller.roles().stream()
                .sorted()
                .map(DutyRole::label)
                .map(key -> Ui.text(key))
                .collect(Collectors.joining(Ui.text("shell.list.comma")));
    }

    private Component languageChoice(Languages languages) {
        Select<Locale> choice = new Select<>();
        List<Locale> all = new ArrayList<>();
        languages.all().forEach(all::add);
        choice.setItems(all);
        choice.setItemLabelGenerator(Languages::name);
        labels().set(choice::setAriaLabel, "shell.language");
        all.stream()
                .filter(each -> each.getLanguage().equals(Ui.locale().getLanguage()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                Notices.attempt(() -> languages.choose(UI.getCurrent(), event.getValue()));
            }
        });
        return choice;
    }

    private Component sessions(Sessions sessions) {
        String current = SessionCaller.id(VaadinSession.getCurrent());
        return explained(
                "shell.sessions.title",
                "shell.sessions.what",
                new SessionLines(
                        sessions::list,
                        current,
                        sessions::end,
                        () -> sessions.endOthers(current),
                        "shell.sessions.endOthers"));
    }

    private Component tokens(Tokens tokens, Consumer<Runnable> issue) {
        return explained("shell.profile.tokens", "shell.tokens.what", new TokenList(tokens, issue));
    }

    private Component explained(String titleKey, String whatKey, Component content) {
        Paragraph what = new Paragraph();
        labels().set(what::setText, whatKey);
        H2 heading = new H2();
        labels().set(heading::setText, titleKey);
        return new Div(heading, what, content);
    }
}
