package com.example.visits.internal.ui;

import com.example.visits.internal.service.VisitRecord;
import com.example.visits.internal.service.VisitService;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The visits of the customers one may see. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.LIST)
@Navigation(
        label = "visits.module.name",
        icon = "vaadin:clipboard-text",
        group = "sales",
        order = 500,
        permission = VisitService.READ)
public final class VisitListView extends ListPage<VisitRecord> implements View {
    @Activate
    public VisitListView(@Reference Access access, @Reference VisitService service) {
        super(service::list, VisitRecord::id, line -> Paths.record(line.id()));
        title("visits.module.name");
        nameColumn("title", "visits.field.title", VisitRecord::title).setFlexGrow(2);
        column("customer", "visits.field.customer", VisitRecord::customerName)
                .setFlexGrow(2)
                .setSortable(false);
        column("day", "visits.field.day", line -> Ui.formats().date(line.day()));
        column("owner", "visits.field.owner", VisitRecord::ownerName).setSortable(false);
        timeColumn("updatedAt", "visits.field.updatedAt", VisitRecord::updatedAt);
        fact(VisitRecord::customerName);
        fact(line -> Ui.formats().date(line.day()));
        if (access.may(VisitService.WRITE)) {
            primary("visits.new", VaadinIcon.PLUS, () -> go(Paths.NEW));
            empty(
                    VaadinIcon.CLIPBOARD_TEXT,
                    "visits.empty.title",
                    "visits.empty.hint",
                    button("visits.new", VaadinIcon.PLUS, () -> go(Paths.NEW)));
        } else {
            empty(VaadinIcon.CLIPBOARD_TEXT, "visits.empty.title", "visits.empty.none");
        }
    }
}
