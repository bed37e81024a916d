package org.tesseracrm.announcements.internal.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.announcements.internal.service.AnnouncementLine;
import org.tesseracrm.announcements.internal.service.AnnouncementService;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** What was deleted; each opens to be restored or deleted for good. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.BIN)
public final class RecycleBinView extends ListPage<AnnouncementLine> implements View {
    @Activate
    public RecycleBinView(@Reference AnnouncementService announcements) {
        super(announcements::listDeleted, AnnouncementLine::id, line -> Paths.record(line.id()));
        title("announcements.bin");
        back(Paths.LIST, "announcements.module.name");
        nameColumn("title", "announcements.field.title", AnnouncementsView::name)
                .setFlexGrow(4);
        column("state", "announcements.field.state", line -> StateLabels.text(line.state()))
                .setRenderer(StateLabels.renderer(AnnouncementLine::state))
                .setSortable(false);
        column("deletedBy", "announcements.field.deletedBy", AnnouncementLine::updatedByName)
                .setSortable(false);
        timeColumn("deletedAt", "announcements.field.deletedAt", AnnouncementLine::deletedAt);
        fact(AnnouncementLine::updatedByName);
        fact(line -> RelativeTime.of(line.deletedAt()));
        empty(VaadinIcon.TRASH, "announcements.bin.empty.title", "announcements.bin.empty.hint");
    }
}
