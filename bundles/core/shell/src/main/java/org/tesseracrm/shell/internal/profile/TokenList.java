package org.tesseracrm.shell.internal.profile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.function.Consumer;
import org.tesseracrm.core.api.access.Tokens;
import org.tesseracrm.core.api.access.Tokens.Token;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.i18n.Text;

/** Programs that may sign in for the person, each of which can be shut out. */
final class TokenList extends Div implements LocaleChangeObserver {
    private final Tokens tokens;
    private final Runnable issue;

    /** @param issue opens what makes a new one */
    TokenList(Tokens tokens, Consumer<Runnable> issue) {
        this.tokens = tokens;
        this.issue = () -> issue.accept(this::show);
    }

    /** Also called when attached. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        show();
    }

    private void show() {
        removeAll();
        Button fresh = new Button(Ui.text("shell.tokens.new"), VaadinIcon.PLUS.create(), click -> issue.run());
        add(fresh);
        Notices.attempt(() -> {
            List<Token> all = tokens.list();
            if (all.isEmpty()) {
                add(new Paragraph(Ui.text("shell.tokens.none")));
                return;
            }
            UnorderedList list = new UnorderedList();
            list.addClassName("t-list");
            all.forEach(token -> list.add(item(token)));
            add(list);
        });
    }

    private ListItem item(Token token) {
        String label = token.label().isBlank() ? Ui.text("shell.tokens.unnamed") : token.label();
        Span name = new Span(label);
        name.addClassName("t-strong");
        Span when = new Span(Ui.text(
                "shell.tokens.when",
                RelativeTime.of(token.createdAt()),
                token.lastUsedAt().map(RelativeTime::of).orElse(Ui.text("shell.tokens.never")),
                Ui.formats().dateTime(token.expiresAt())));
        Button revoke = new Button(Ui.text("shell.tokens.revoke"));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        revoke.addClickListener(click -> Confirm.danger(
                Text.of("shell.tokens.revoke"),
                Text.of("shell.tokens.revoke.what", label),
                Text.of("shell.tokens.revoke"),
                () -> {
                    tokens.revoke(token.id());
                    show();
                }));
        return new ListItem(new Div(name, when), revoke);
    }
}
