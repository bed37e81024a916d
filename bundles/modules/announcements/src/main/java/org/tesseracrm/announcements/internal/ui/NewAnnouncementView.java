package org.tesseracrm.announcements.internal.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.announcements.internal.service.AnnouncementDraft;
import org.tesseracrm.announcements.internal.service.AnnouncementService;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A new announcement; saved as a draft, and published from its page once one has seen it. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.NEW)
public final class NewAnnouncementView extends AnnouncementForm implements View, BeforeEnterObserver {
    private final Access access;
    private final AnnouncementService announcements;

    @Activate
    public NewAnnouncementView(
            @Reference Access access, @Reference CompanyZone zone, @Reference AnnouncementService announcements) {
        super(zone);
        this.access = access;
        this.announcements = announcements;
        title("announcements.new");
        back(Paths.LIST, "announcements.module.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.require(AnnouncementService.WRITE);
        show(new AnnouncementDraft("", "", false, null));
    }

    @Override
    protected String save() {
        String id = announcements.create(read()).id();
        Notices.show("announcements.saved.draft");
        return Paths.record(id);
    }

    @Override
    protected String cancelPath() {
        return Paths.LIST;
    }
}
