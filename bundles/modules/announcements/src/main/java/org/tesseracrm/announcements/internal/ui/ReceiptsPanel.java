package org.tesseracrm.announcements.internal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import org.tesseracrm.announcements.internal.service.AnnouncementNews;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.ReadersOf;
import org.tesseracrm.announcements.internal.service.AnnouncementRecord;
import org.tesseracrm.announcements.internal.service.AnnouncementService;
import org.tesseracrm.announcements.internal.service.Receipts;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;

/** Who has read it and who has not, as it happens. */
final class ReceiptsPanel extends Div implements LocaleChangeObserver {
    private static final int PAGE = 50;

    private final AnnouncementService announcements;
    private final Span summary = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Tab notYet = new Tab();
    private final Tab done = new Tab();
    private final Tabs tabs = new Tabs(notYet, done);
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();
    private final Live live;
    private AnnouncementRecord record;
    private String next;

    ReceiptsPanel(AnnouncementService announcements, AnnouncementNews news, long tenantId) {
        this.announcements = announcements;
        addClassName("t-stack");
        summary.addClassName("t-strong");
        list.addClassName("t-list");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> Notices.attempt(() -> append(next)));
        tabs.addSelectedChangeListener(event -> reload());
        add(summary, bar, tabs, list, more);
        live = Live.follow(
                this,
                news,
                () -> List.of(new ReadersOf(tenantId, record == null ? 0 : Long.parseLong(record.id()))),
                this::reload);
    }

    void show(AnnouncementRecord shown) {
        boolean another = record == null || !record.id().equals(shown.id());
        record = shown;
        if (another) {
            live.turn(this);
        }
        reload();
    }

    private void reload() {
        // a panel that is not shown is nobody's business, and its reader may not ask
        if (record == null || getParent().isEmpty()) {
            return;
        }
        boolean told = !AnnouncementService.DRAFT.equals(record.state());
        List.of(bar, tabs, list, more).forEach(part -> part.setVisible(told));
        if (!told) {
            summary.setText(Ui.text("announcements.receipts.draft"));
            return;
        }
        Notices.attempt(() -> {
            list.removeAll();
            append("");
        });
    }

    private void append(String cursor) {
        Receipts page = announcements.receipts(record.id(), tabs.getSelectedTab() == done, PAGE, cursor);
        page.items().forEach(person -> list.add(item(person)));
        next = page.next();
        more.setVisible(next != null);
        more.setText(Ui.text("announcements.receipts.more"));
        summary.setText(Ui.text("announcements.receipts.summary", page.read(), page.people()));
        bar.setMax(Math.max(1, page.people()));
        bar.setValue(page.read());
        bar.getElement().setAttribute("aria-label", summary.getText());
        notYet.setLabel(Ui.text("announcements.receipts.notYet", page.people() - page.read()));
        done.setLabel(Ui.text("announcements.receipts.done", page.read()));
    }

    private static ListItem item(Receipts.Person person) {
        ListItem item = new ListItem(new Span(person.name()));
        if (person.readAt() != null) {
            Span at = new Span(RelativeTime.of(person.readAt()));
            at.addClassNames("t-muted", "t-small");
            at.getElement().setAttribute("title", Ui.formats().dateTime(person.readAt()));
            at.getStyle().set("float", "inline-end");
            item.add(at);
        }
        return item;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        reload();
    }
}
