package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tesseracrm.core.api.access.Sessions.Session;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.i18n.Text;

/** The browsers in which a person is signed in, each of which can be ended, and all of them. */
public final class SessionLines extends Div implements LocaleChangeObserver {
    private final Supplier<List<Session>> source;
    private final String current;
    private final Consumer<String> end;
    private final Runnable endAll;
    private final String endAllKey;

    /**
     * @param current the id of the one in which this is looked at; empty for none
     * @param endAllKey label of the button that ends all, of its question with {@code .what}
     */
    public SessionLines(
            Supplier<List<Session>> source, String current, Consumer<String> end, Runnable endAll, String endAllKey) {
        this.source = source;
        this.current = current;
        this.end = end;
        this.endAll = endAll;
        this.endAllKey = endAllKey;
    }

    /** Also called when attached. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        show();
    }

    private void show() {
        removeAll();
        Notices.attempt(() -> {
            List<Session> all = source.get();
            if (all.isEmpty()) {
                add(new Paragraph(Ui.text("shell.sessions.none")));
            }
            UnorderedList list = new UnorderedList();
            list.addClassName("t-list");
            all.forEach(session -> list.add(item(session)));
            add(list);
            if (current.isEmpty() || all.size() > 1) {
                add(endAllButton());
            }
        });
    }

    private ListItem item(Session session) {
        String name =
                session.browser().isEmpty() ? Ui.text("shell.sessions.unknown") : BrowserName.of(session.browser());
        Span title = new Span(name);
        title.addClassName("t-strong");
        title.getElement().setAttribute("title", session.browser());
        Span where = new Span(Ui.text(
                "shell.sessions.where",
                session.address(),
                Ui.formats().dateTime(session.since()),
                RelativeTime.of(session.lastUsedAt())));
        if (session.id().equals(current)) {
            Span here = new Span(Ui.text("shell.sessions.here"));
            here.getElement().getThemeList().add("badge success");
            here.getStyle().set("margin-inline-start", "var(--lumo-space-s)");
            title.getStyle().set("display", "inline");
            return new ListItem(new Div(new Div(title, here), where));
        }
        Button button = new Button(Ui.text("shell.sessions.end"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Ui.text("shell.sessions.end") + " " + name);
        button.addClickListener(click -> Confirm.danger(
                Text.of("shell.sessions.end"),
                Text.of("shell.sessions.end.what", name),
                Text.of("shell.sessions.end"),
                () -> {
                    end.accept(session.id());
                    show();
                }));
        return new ListItem(new Div(title, where), button);
    }

    private Button endAllButton() {
        Button button = new Button(Ui.text(endAllKey));
        button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(
                click -> Confirm.danger(Text.of(endAllKey), Text.of(endAllKey + ".what"), Text.of(endAllKey), () -> {
                    endAll.run();
                    show();
                }));
        return button;
    }
}
