package org.tesseracrm.core.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.LocalDateTime;
import java.util.List;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.history.History;
import org.tesseracrm.core.api.history.History.Change;
import org.tesseracrm.core.api.history.History.Event;
import org.tesseracrm.core.api.query.Page;

/** What became of a record: who changed what, as a list; what it was like at a time; and the way back. Read when it is looked at. */
public final class HistoryPanel extends Div implements LocaleChangeObserver {
    private static final int PAGE = 20;
    private static final int LONGEST = 120;

    private final History history;
    private final DocumentType type;
    private final String recordId;
    private final Runnable undone;
    private final DocumentWords words;
    private final DateTimePicker time = new DateTimePicker();
    private final Button look = new Button();
    private final OrderedList list = new OrderedList();
    private final Button more = new Button();
    private String next = "";

    /** @param undone after a change was taken back: the page shows the record anew */
    public HistoryPanel(History history, DocumentType type, String recordId, Runnable undone) {
        this.history = history;
        this.type = type;
        this.recordId = recordId;
        this.undone = undone;
        this.words = new DocumentWords(type);
        addClassName("t-stack");
        look.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        look.addClickListener(click -> asOf());
        Div bar = new Div(time, look);
        bar.addClassNames("t-row", "t-wrap");
        list.addClassNames("t-list", "t-history");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> Notices.attempt(() -> append(next)));
        add(bar, list, more);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        refresh();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        refresh();
    }

    private void refresh() {
        time.setLabel(Ui.text("core.ui.history.asOf"));
        time.setMax(LocalDateTime.now(Ui.zone()).plusMinutes(1));
        look.setText(Ui.text("core.ui.history.look"));
        more.setText(Ui.text("core.ui.history.more"));
        list.removeAll();
        Notices.attempt(() -> append(""));
    }

    private void append(String cursor) {
        Page<Event> page = history.events(type.id(), recordId, PAGE, cursor);
        page.items().forEach(event -> list.add(item(event)));
        if (cursor.isEmpty() && page.items().isEmpty()) {
            ListItem none = new ListItem(Ui.text("core.ui.history.none"));
            none.addClassName("t-muted");
            list.add(none);
        }
        next = page.next() == null ? "" : page.next();
        more.setVisible(!next.isEmpty());
    }

    private ListItem item(Event event) {
        Span what = new Span(words.action(event.action()));
        what.addClassName("t-strong");
        Span when = new Span(RelativeTime.of(event.at()));
        when.getElement().setAttribute("title", Ui.formats().dateTime(event.at()));
        when.addClassNames("t-muted", "t-small");
        Span who = new Span(event.user());
        who.addClassNames("t-muted", "t-small");
        Div head = new Div(what, who, when);
        head.addClassNames("t-row", "t-wrap");
        ListItem item = new ListItem(head);
        if (event.mayUndo()) {
            Button undo = new Button(Ui.text("core.ui.undo"), click -> undo(event));
            undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            undo.setAriaLabel(Ui.text(
                    "core.ui.history.undo",
                    words.action(event.action()),
                    Ui.formats().dateTime(event.at())));
            undo.getStyle().set("margin-inline-start", "auto");
            head.add(undo);
        }
        changes(event).forEach(item::add);
        return item;
    }

    private List<Component> changes(Event event) {
        return event.changes().stream()
                .filter(change -> !(isEmpty(change.before()) && isEmpty(change.after())))
                .map(this::line)
                .toList();
    }

    private Component line(Change change) {
        Div line = new Div(Ui.text(
                "core.ui.history.change",
                words.label(change.field()),
                shortened(words.value(change.field(), change.before())),
                shortened(words.value(change.field(), change.after()))));
        line.addClassName("t-small");
        return line;
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private void undo(Event event) {
        try {
            history.undo(type.id(), recordId, event.id());
            Notices.show("core.ui.history.undone");
            undone.run();
        } catch (CrmException e) {
            Notices.error(e);
            refresh();
        }
    }

    private void asOf() {
        if (time.getValue() == null) {
            time.focus();
            return;
        }
        try {
            show(history.asOf(
                    type.id(), recordId, time.getValue().atZone(Ui.zone()).toInstant()));
        } catch (NotFoundException e) {
            Notices.error("core.ui.history.notYet");
        }
    }

    private void show(History.Snapshot snapshot) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Ui.text("core.ui.history.was", Ui.formats().dateTime(snapshot.at())));
        Labels labels = new Labels();
        Section section = new Section(labels, snapshot.deleted() ? "core.ui.history.deleted" : type.id() + ".one");
        snapshot.values().forEach((field, value) -> {
            if (!value.isBlank()) {
                section.value(words.label(field), words.value(field, value));
            }
        });
        dialog.add(section);
        dialog.getFooter().add(new Button(Ui.text("core.ui.close"), click -> dialog.close()));
        dialog.open();
    }
}
