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
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A new visit; {@code ?customer=} says whose. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.NEW)
public final class NewVisitView extends VisitForm implements View, BeforeEnterObserver {
    static final String CUSTOMER = "customer";

    private final VisitService service;
    private final CustomerRegistry customers;
    private final Access access;
    private String cameFrom = Paths.LIST;

    @Activate
    public NewVisitView(
            @Reference VisitService service, @Reference CustomerRegistry customers, @Reference Access access) {
        super(customers);
        this.service = service;
        this.customers = customers;
        this.access = access;
        title("visits.new");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.require(VisitService.WRITE);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CUSTOMER)
                .flatMap(id -> customers.find(Ids.parse(id)))
                .ifPresent(found -> {
                    String id = Long.toString(found.id());
                    cameFrom = Paths.customer(id);
                    begin(new Chosen(id, found.name()));
                });
    }

    @Override
    protected String save() {
        VisitRecord made = service.create(read());
        Notices.show("visits.created", made.title());
        return cameFrom.equals(Paths.LIST) ? Paths.record(made.id()) : cameFrom;
    }

    @Override
    protected String cancelPath() {
        return cameFrom;
    }
}
