package org.tesseracrm.announcements.internal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.announcements.internal.service.AnnouncementLine;
import org.tesseracrm.announcements.internal.service.AnnouncementNews;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.Announced;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.ReadBy;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.Topic;
import org.tesseracrm.announcements.internal.service.AnnouncementService;
import org.tesseracrm.announcements.internal.service.Unread;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.web.Fragment;
import org.tesseracrm.web.Slot;

/** On the workbench: what one has yet to read, the moment it is published. */
@Component(service = Fragment.class, scope = ServiceScope.PROTOTYPE)
@Slot(name = "workbench", title = "announcements.module.name", order = 100, permission = AnnouncementService.READ)
public final class UnreadCard extends Div implements Fragment, LocaleChangeObserver {
    private static final int SHOWN = 5;

    private final AnnouncementService announcements;
    private final Div content = new Div();
    private final Anchor all = new Anchor(Paths.LIST);

    @Activate
    public UnreadCard(
            @Reference Access access, @Reference AnnouncementService announcements, @Reference AnnouncementNews news) {
        this.announcements = announcements;
        addClassName("t-stack");
        content.getElement().setAttribute("aria-live", "polite");
        all.getElement().setAttribute("router-link", true);
        add(content, all);
        Live.follow(this, news, () -> topics(access.caller()), this::refresh);
    }

    private static List<Topic> topics(Caller caller) {
        return List.of(new Announced(caller.tenantId()), new ReadBy(caller.tenantId(), caller.userId()));
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
        all.setText(Ui.text("announcements.card.all"));
        Removal.bear(() -> Notices.attempt(() -> show(announcements.unread(SHOWN))));
    }

    private void show(Unread unread) {
        content.removeAll();
        if (unread.latest().isEmpty()) {
            Paragraph none = new Paragraph(Ui.text("announcements.card.none"));
            none.addClassName("t-muted");
            content.add(none);
            return;
        }
        Span count = new Span(Ui.text("announcements.card.unread", number(unread.count())));
        count.addClassNames("t-state", "t-state-soon");
        UnorderedList list = new UnorderedList();
        list.addClassName("t-list");
        unread.latest().forEach(line -> list.add(item(line)));
        content.add(count, list);
    }

    private static String number(int count) {
        return count >= Unread.COUNT_LIMIT ? Unread.COUNT_LIMIT - 1 + "+" : Integer.toString(count);
    }

    private static ListItem item(AnnouncementLine line) {
        Anchor title = new Anchor(Paths.record(line.id()), AnnouncementsView.name(line));
        title.getElement().setAttribute("router-link", true);
        title.addClassName("t-strong");
        Div excerpt = new Div(line.excerpt());
        excerpt.addClassNames("t-muted", "t-small", "t-ellipsis");
        String facts = Stream.of(line.publishedByName(), RelativeTime.of(line.publishedAt()))
                .filter(fact -> fact != null && !fact.isBlank())
                .collect(Collectors.joining(" · "));
        Div about = new Div(facts);
        about.addClassNames("t-muted", "t-small");
        return new ListItem(title, excerpt, about);
    }
}
