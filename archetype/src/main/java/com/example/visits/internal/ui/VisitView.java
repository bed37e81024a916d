package com.example.visits.internal.ui;

import java.util.List;
import com.example.visits.internal.service.VisitRecord;
import com.example.visits.internal.service.VisitService;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RecordPage;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.customer.ReadOnly;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A visit. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.RECORD)
public final class VisitView extends RecordPage implements View, BeforeEnterObserver {
    private final VisitService service;
    private final Access access;
    private VisitRecord record;

    @Activate
    public VisitView(@Reference VisitService service, @Reference Access access) {
        this.service = service;
        this.access = access;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        record = service.get(event.getRouteParameters().get("id").orElse(""));
        titleText(record.title());
        back(Paths.LIST, "visits.module.name");
        fact("visits.field.customer", record.customerName());
        fact("visits.field.day", () -> Ui.formats().date(record.day()));
        fact("visits.field.owner", record.ownerName());
        section("visits.section.basics")
                .link("visits.field.customer", record.customerName(), Paths.customer(record.customerId()))
                .field("visits.field.day", () -> Ui.formats().date(record.day()))
                .field("visits.field.notes", record.notes());
        section("visits.section.history")
                .field("visits.field.createdAt", () -> Ui.formats().dateTime(record.createdAt()))
                .field("visits.field.updatedAt", () -> Ui.formats().dateTime(record.updatedAt()));
        actions(service.right(record.id()) == Right.WRITE);
    }

    private void actions(boolean mayChange) {
        if (access.may(VisitService.DELETE)) {
            ReadOnly.unless(mayChange, action("visits.delete", VaadinIcon.TRASH, this::delete), labels());
        }
        if (access.may(VisitService.WRITE)) {
            ReadOnly.unless(
                    mayChange, primary("visits.edit", VaadinIcon.EDIT, () -> go(Paths.edit(record.id()))), labels());
        }
    }

    private void delete() {
        String id = record.id();
        service.delete(List.of(id));
        Notices.undo(() -> service.restore(List.of(id)), "visits.deleted", record.title());
        go(Paths.LIST);
    }
}
