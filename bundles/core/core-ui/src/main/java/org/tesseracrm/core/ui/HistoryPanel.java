package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
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
final class HistoryPanel extends EventsPanel {
    private static final int PAGE = 20;
    private static final int LONGEST = 120;

    private final RecordTools tools;
    private final DocumentType type;
    private final String recordId;
    private final Runnable undone;
    private final DocumentWords words;
    private final DateTimePicker time;
    private final Button look;
    private String next = "";

    /** @param undone after a change was taken back: the page shows the record anew */
    HistoryPanel(RecordTools tools, DocumentType type, String recordId, Runnable undone) {
        this(tools, type, recordId, undone, new DateTimePicker(), new Button());
    }

    private HistoryPanel(
            RecordTools tools, DocumentType type, String recordId, Runnable undone, DateTimePicker time, Button look) {
        super(time, look);
        this.tools = tools;
        this.type = type;
        this.recordId = recordId;
        this.undone = undone;
        this.words = tools.words(type);
        this.time = time;
        this.look = look;
        look.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        look.addClickListener(click -> asOf());
    }

    @Override
    void begin(Button goOn) {
        time.setLabel(Ui.text("core.ui.history.asOf"));
        time.setMax(LocalDateTime.now(Ui.zone()).plusMinutes(1));
        look.setText(Ui.text("core.ui.history.look"));
        goOn.setText(Ui.text("core.ui.history.more"));
        next = "";
    }

    @Override
    void append() {
        Page<Event> page = tools.history().events(type.id(), recordId, PAGE, next);
        page.items().forEach(event -> item(item(event)));
        next = page.next() == null ? "" : page.next();
        more(!next.isEmpty(), "core.ui.history.none");
    }

    private ListItem item(Event event) {
        Div head = head(DocumentWords.action(event.action()));
        byWhom(head, event.user(), event.at());
        ListItem item = new ListItem(head);
        if (!event.file().isEmpty()) {
            Div file = new Div(Ui.text("core.ui.history.file", event.file()));
            file.addClassName("t-small");
            item.add(file);
        }
        if (event.mayUndo()) {
            Button undo = new Button(Ui.text("core.ui.undo"), click -> undo(event));
            undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            undo.setAriaLabel(Ui.text(
                    "core.ui.history.undo",
                    DocumentWords.action(event.action()),
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
            tools.history().undo(type.id(), recordId, event.id());
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
            show(tools.history()
                    .asOf(type.id(), recordId, time.getValue().atZone(Ui.zone()).toInstant()));
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
