package org.tesseracrm.announcements.internal.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.announcements.internal.service.AnnouncementLine;
import org.tesseracrm.announcements.internal.service.AnnouncementService;
import org.tesseracrm.announcements.internal.service.AnnouncementType;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.ListFilter;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.RecycleBin;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** All announcements: what one has yet to read stands out; authors see drafts too. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.LIST)
@Navigation(
        label = "announcements.module.name",
        icon = "vaadin:megaphone",
        order = 600,
        permission = AnnouncementService.READ)
public final class AnnouncementsView extends ListPage<AnnouncementLine> implements View {
    @Activate
    public AnnouncementsView(@Reference Access access, @Reference AnnouncementService announcements) {
        super(announcements::list, AnnouncementLine::id, line -> Paths.record(line.id()));
        boolean author = access.may(AnnouncementService.WRITE);
        title("announcements.module.name");
        nameColumn("title", "announcements.field.title", AnnouncementsView::name)
                .setFlexGrow(4);
        column("read", "announcements.field.read", AnnouncementsView::read)
                .setRenderer(StateLabels.renderer(AnnouncementsView::readState))
                .setSortable(false);
        if (author) {
            column("state", "announcements.field.state", line -> StateLabels.text(line.state()))
                    .setRenderer(StateLabels.renderer(AnnouncementLine::state))
                    .setSortable(false);
        }
        column("publishedBy", "announcements.field.publishedBy", AnnouncementLine::publishedByName)
                .setSortable(false);
        timeColumn("publishedAt", "announcements.field.publishedAt", AnnouncementLine::publishedAt);
        timeColumn("updatedAt", "announcements.field.updatedAt", AnnouncementLine::updatedAt);
        fact(AnnouncementsView::read);
        fact(line -> author ? StateLabels.text(line.state()) : "");
        fact(AnnouncementLine::publishedByName);
        fact(line -> RelativeTime.of(line.publishedAt()));
        filter(new ListFilter("unread", "announcements.filter.unread", "read==false;state==published"));
        filter(new ListFilter("pinned", "announcements.filter.pinned", "pinned==true"));
        if (author) {
            filter(new ListFilter("draft", "announcements.filter.draft", "state==draft"));
            filter(new ListFilter("withdrawn", "announcements.filter.withdrawn", "state==withdrawn"));
        }
        if (access.may(AnnouncementService.DELETE)) {
            action("announcements.bin", VaadinIcon.TRASH, () -> go(RecycleBin.path(AnnouncementType.ID)));
        }
        if (author) {
            primary("announcements.new", VaadinIcon.PLUS, () -> go(Paths.NEW));
            empty(
                    VaadinIcon.MEGAPHONE,
                    "announcements.empty.title",
                    "announcements.empty.author",
                    button("announcements.new", VaadinIcon.PLUS, () -> go(Paths.NEW)));
        } else {
            empty(VaadinIcon.MEGAPHONE, "announcements.empty.title", "announcements.empty.reader");
        }
    }

    static String name(AnnouncementLine line) {
        return line.pinned() ? Ui.text("announcements.pinned", line.title()) : line.title();
    }

    private static String readState(AnnouncementLine line) {
        if (line.unread()) {
            return "unread";
        }
        return line.readAt() == null ? "none" : "read";
    }

    private static String read(AnnouncementLine line) {
        return StateLabels.text(readState(line));
    }
}
