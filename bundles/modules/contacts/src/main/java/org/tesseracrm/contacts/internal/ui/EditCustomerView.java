package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.CustomerRecord;
import org.tesseracrm.contacts.internal.service.CustomerService;
import org.tesseracrm.contacts.internal.service.DuplicateService;
import org.tesseracrm.contacts.internal.service.MergeService;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomFieldsUi;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A customer, edited. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.CUSTOMERS + Paths.EDIT)
public final class EditCustomerView extends CustomerForm implements View, BeforeEnterObserver {
    private final CustomerService customers;
    private final Access access;
    private CustomerRecord known;

    @Activate
    public EditCustomerView(
            @Reference CustomerService customers,
            @Reference DuplicateService duplicates,
            @Reference CustomerRegistry registry,
            @Reference People people,
            @Reference Access access,
            @Reference ChoiceWords words,
            @Reference CustomFieldsUi own) {
        super(duplicates, new Pickers(registry, people), access.may(MergeService.MERGE), words, own);
        this.customers = customers;
        this.access = access;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.require(CustomerService.WRITE);
        known = customers.get(event.getRouteParameters().get("id").orElse(""));
        titleText(known.name());
        customer().show(known);
    }

    @Override
    protected String id() {
        return known == null ? "" : known.id();
    }

    @Override
    protected String save() {
        customers.update(known.id(), known.version(), customer().read());
        Notices.show("contacts.saved");
        return Paths.customer(known.id());
    }

    @Override
    protected String cancelPath() {
        return Paths.customer(id());
    }
}
