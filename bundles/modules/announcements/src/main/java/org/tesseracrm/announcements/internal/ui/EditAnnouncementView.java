package org.tesseracrm.announcements.internal.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.announcements.internal.service.AnnouncementRecord;
import org.tesseracrm.announcements.internal.service.AnnouncementService;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Changes an announcement. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.EDIT)
public final class EditAnnouncementView extends AnnouncementForm implements View, BeforeEnterObserver {
    private final Access access;
    private final AnnouncementService announcements;
    private AnnouncementRecord record;

    @Activate
    public EditAnnouncementView(
            @Reference Access access, @Reference CompanyZone zone, @Reference AnnouncementService announcements) {
        super(zone);
        this.access = access;
        this.announcements = announcements;
        title("announcements.edit");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.require(AnnouncementService.WRITE);
        record = announcements.get(event.getRouteParameters().get("id").orElse(""));
        back(Paths.record(record.id()), "announcements.back");
        show(record.draft());
    }

    @Override
    protected String save() {
        announcements.update(record.id(), record.version(), read());
        Notices.show("announcements.saved");
        return Paths.record(record.id());
    }

    @Override
    protected String cancelPath() {
        return Paths.record(record.id());
    }
}
