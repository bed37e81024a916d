package org.tesseracrm.core.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.history.Timeline.Moment;

/** What happened around a record, newest first, of all modules; narrowed to a period. Read when it is looked at. */
final class TimelinePanel extends EventsPanel {
    private static final int PAGE = 20;
    private static final int CHANGES = 3;

    private final RecordTools tools;
    private final String type;
    private final String recordId;
    private final DayField from;
    private final DayField until;
    private Optional<Instant> before = Optional.empty();

    TimelinePanel(RecordTools tools, String type, String recordId) {
        this(tools, type, recordId, new DayField(), new DayField());
    }

    private TimelinePanel(RecordTools tools, String type, String recordId, DayField from, DayField until) {
        super(from, until);
        this.tools = tools;
        this.type = type;
        this.recordId = recordId;
        this.from = from;
        this.until = until;
        from.addValueChangeListener(event -> again(event.isFromClient()));
        until.addValueChangeListener(event -> again(event.isFromClient()));
    }

    private void again(boolean chosen) {
        if (chosen) {
            refresh();
        }
    }

    @Override
    void begin(Button goOn) {
        from.setPlaceholder(Ui.text("core.ui.timeline.from"));
        from.setAriaLabel(Ui.text("core.ui.timeline.from"));
        until.setPlaceholder(Ui.text("core.ui.timeline.until"));
        until.setAriaLabel(Ui.text("core.ui.timeline.until"));
        goOn.setText(Ui.text("core.ui.timeline.more"));
        before = until.end();
    }

    @Override
    void append() {
        List<Moment> moments = tools.timeline().moments(type, recordId, from.begin(), before, PAGE);
        moments.forEach(moment -> item(item(moment)));
        before = moments.isEmpty()
                ? before
                : Optional.of(moments.get(moments.size() - 1).at());
        more(moments.size() == PAGE, "core.ui.timeline.none");
    }

    private ListItem item(Moment moment) {
        Div head = head(DocumentWords.action(moment.action()));
        if (!moment.path().isEmpty()) {
            Anchor link = new Anchor(moment.path(), moment.title());
            link.getElement().setAttribute("router-link", true);
            head.add(link);
        }
        byWhom(head, moment.who(), moment.at());
        ListItem item = new ListItem(head);
        if (!moment.changes().isEmpty() && !moment.action().endsWith(".created")) {
            tools.type(moment.type()).ifPresent(kind -> item.add(changed(kind, moment)));
        }
        return item;
    }

    /** Which fields were changed; how, the history says. */
    private Div changed(DocumentType kind, Moment moment) {
        DocumentWords words = tools.words(kind);
        String fields = moment.changes().stream()
                .map(change -> words.label(change.field()))
                .distinct()
                .limit(CHANGES)
                .collect(Collectors.joining(", "));
        Div line = new Div(moment.changes().size() > CHANGES ? fields + " …" : fields);
        line.addClassNames("t-muted", "t-small");
        return line;
    }
}
