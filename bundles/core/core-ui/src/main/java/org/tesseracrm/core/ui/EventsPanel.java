package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.Instant;

/** What happened, newest first, some at a time. Read when it is looked at. */
abstract class EventsPanel extends Div implements LocaleChangeObserver {
    private final OrderedList list = new OrderedList();
    private final Button more = new Button();

    /** @param above stands over the list */
    EventsPanel(Component... above) {
        addClassName("t-stack");
        Div bar = new Div(above);
        bar.addClassNames("t-row", "t-wrap");
        list.addClassNames("t-list", "t-history");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> Notices.attempt(this::append));
        add(bar, list, more);
    }

    /** Also called when attached. */
    @Override
    public final void localeChange(LocaleChangeEvent event) {
        refresh();
    }

    /** Begins anew. */
    final void refresh() {
        list.removeAll();
        Notices.attempt(() -> {
            begin(more);
            append();
        });
    }

    /** Labels what is labelled and forgets what was read. */
    abstract void begin(Button goOn);

    /** Reads what comes next, and says whether there is more by {@link #more}. */
    abstract void append();

    final void item(ListItem item) {
        list.add(item);
    }

    final void more(boolean there, String noneKey) {
        more.setVisible(there);
        if (list.getChildren().findAny().isEmpty()) {
            ListItem none = new ListItem(Ui.text(noneKey));
            none.addClassName("t-muted");
            list.add(none);
        }
    }

    /** What was done; {@link #byWhom} adds the rest behind what the caller adds. */
    static Div head(String action) {
        Span what = new Span(action);
        what.addClassName("t-strong");
        Div head = new Div(what);
        head.addClassNames("t-row", "t-wrap");
        return head;
    }

    static void byWhom(Div head, String who, Instant at) {
        Span name = new Span(who);
        Span when = new Span(RelativeTime.of(at));
        when.getElement().setAttribute("title", Ui.formats().dateTime(at));
        name.addClassNames("t-muted", "t-small");
        when.addClassNames("t-muted", "t-small");
        head.add(name, when);
    }
}
