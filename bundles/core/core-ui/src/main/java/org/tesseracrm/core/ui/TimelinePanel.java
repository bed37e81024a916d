package org.tesseracrm.core.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.history.Timeline.Moment;

/** What happened around a record, newest first, of all modules; narrowed to a period. Read when it is looked at. */
public final class TimelinePanel extends Div implements LocaleChangeObserver {
    private static final int PAGE = 20;
    private static final int CHANGES = 3;

    private final RecordTools tools;
    private final String type;
    private final String recordId;
    private final DayField from = new DayField();
    private final DayField until = new DayField();
    private final OrderedList list = new OrderedList();
    private final Button more = new Button();
    private Optional<Instant> oldest = Optional.empty();

    TimelinePanel(RecordTools tools, String type, String recordId) {
        this.tools = tools;
        this.type = type;
        this.recordId = recordId;
        addClassName("t-stack");
        from.addValueChangeListener(event -> again(event.isFromClient()));
        until.addValueChangeListener(event -> again(event.isFromClient()));
        Div period = new Div(from, until);
        period.addClassNames("t-row", "t-wrap");
        list.addClassNames("t-list", "t-history");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> Notices.attempt(() -> append(oldest)));
        add(period, list, more);
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

    private void again(boolean chosen) {
        if (chosen) {
            refresh();
        }
    }

    private void refresh() {
        from.setPlaceholder(Ui.text("core.ui.timeline.from"));
        from.setAriaLabel(Ui.text("core.ui.timeline.from"));
        until.setPlaceholder(Ui.text("core.ui.timeline.until"));
        until.setAriaLabel(Ui.text("core.ui.timeline.until"));
        more.setText(Ui.text("core.ui.timeline.more"));
        list.removeAll();
        Notices.attempt(() -> append(until.end()));
    }

    private void append(Optional<Instant> before) {
        List<Moment> moments = tools.timeline().moments(type, recordId, from.begin(), before, PAGE);
        moments.forEach(moment -> list.add(item(moment)));
        if (list.getChildren().findAny().isEmpty()) {
            ListItem none = new ListItem(Ui.text("core.ui.timeline.none"));
            none.addClassName("t-muted");
            list.add(none);
        }
        oldest = moments.isEmpty()
                ? oldest
                : Optional.of(moments.get(moments.size() - 1).at());
        more.setVisible(moments.size() == PAGE);
    }

    private ListItem item(Moment moment) {
        Optional<DocumentType> kind = tools.type(moment.type());
        String action = kind.map(each -> new DocumentWords(each).action(moment.action()))
                .orElse(moment.action());
        Span what = new Span(action);
        what.addClassName("t-strong");
        Div head = new Div(what);
        head.addClassNames("t-row", "t-wrap");
        if (!moment.path().isEmpty()) {
            Anchor link = new Anchor(moment.path(), moment.title());
            link.getElement().setAttribute("router-link", true);
            head.add(link);
        }
        Span when = new Span(RelativeTime.of(moment.at()));
        when.getElement().setAttribute("title", Ui.formats().dateTime(moment.at()));
        when.addClassNames("t-muted", "t-small");
        Span who = new Span(moment.who());
        who.addClassNames("t-muted", "t-small");
        head.add(who, when);
        ListItem item = new ListItem(head);
        kind.filter(each -> !moment.changes().isEmpty() && !moment.action().endsWith(".created"))
                .ifPresent(each -> item.add(changed(each, moment)));
        return item;
    }

    /** Which fields were changed; how, the history says. */
    private static Div changed(DocumentType kind, Moment moment) {
        DocumentWords words = new DocumentWords(kind);
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
