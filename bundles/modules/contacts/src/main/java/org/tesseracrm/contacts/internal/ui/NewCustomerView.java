package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.CustomerService;
import org.tesseracrm.contacts.internal.service.DuplicateService;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomFieldsUi;
import org.tesseracrm.core.ui.Named;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A new customer. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.CUSTOMERS + Paths.NEW)
public final class NewCustomerView extends CustomerForm implements View, BeforeEnterObserver {
    private final CustomerService customers;
    private final Access access;

    @Activate
    public NewCustomerView(
            @Reference CustomerService customers,
            @Reference DuplicateService duplicates,
            @Reference CustomerRegistry registry,
            @Reference People people,
            @Reference Access access,
            @Reference ChoiceWords words,
            @Reference CustomFieldsUi own) {
        super(duplicates, new Pickers(registry, people), false, words, own);
        this.customers = customers;
        this.access = access;
        title("contacts.customer.new");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.require(CustomerService.WRITE);
        Caller caller = access.caller();
        customer().owner.setValue(new Named(Long.toString(caller.userId()), caller.displayName()));
        customer().name.focus();
    }

    @Override
    protected String id() {
        return "";
    }

    @Override
    protected String save() {
        var created = customers.create(customer().read());
        Notices.show("contacts.customer.created", created.name());
        return Paths.customer(created.id());
    }

    @Override
    protected String cancelPath() {
        return Paths.CUSTOMERS;
    }
}
