package com.example.visits.internal.ui;

import com.example.visits.internal.service.VisitRecord;
import com.example.visits.internal.service.VisitService;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A visit, edited. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.EDIT)
public final class EditVisitView extends VisitForm implements View, BeforeEnterObserver {
    private final VisitService service;
    private final Access access;
    private VisitRecord known;

    @Activate
    public EditVisitView(
            @Reference VisitService service, @Reference CustomerRegistry customers, @Reference Access access) {
        super(customers);
        this.service = service;
        this.access = access;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.require(VisitService.WRITE);
        known = service.get(event.getRouteParameters().get("id").orElse(""));
        titleText(known.title());
        show(known.draft(), known.customerName());
    }

    @Override
    protected String save() {
        service.update(known.id(), known.version(), read());
        Notices.show("visits.saved");
        return Paths.record(known.id());
    }

    @Override
    protected String cancelPath() {
        return Paths.record(known.id());
    }
}
