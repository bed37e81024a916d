package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.ContactService;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomFieldsUi;
import org.tesseracrm.core.ui.Named;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A new contact; {@code ?customer=} says whose. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.CONTACTS + Paths.NEW)
public final class NewContactView extends ContactForm implements View, BeforeEnterObserver {
    static final String CUSTOMER = "customer";

    private final ContactService contacts;
    private final CustomerRegistry registry;
    private final Access access;
    private String customerId = "";

    @Activate
    public NewContactView(
            @Reference ContactService contacts,
            @Reference CustomerRegistry registry,
            @Reference People people,
            @Reference Access access,
            @Reference ChoiceWords words,
            @Reference CustomFieldsUi own) {
        super(new Pickers(registry, people), words, own);
        this.contacts = contacts;
        this.registry = registry;
        this.access = access;
        title("contacts.contact.new");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.require(ContactService.WRITE);
        event.getLocation().getQueryParameters().getSingleParameter(CUSTOMER).ifPresent(id -> registry.find(
                        Ids.parse(id))
                .ifPresent(customer -> {
                    customerId = id;
                    contact().customer.setValue(new Named(id, customer.name()));
                }));
        contact().name.focus();
    }

    @Override
    protected String save() {
        var created = contacts.create(contact().read());
        Notices.show("contacts.contact.created", created.name());
        return customerId.isEmpty() ? Paths.contact(created.id()) : Paths.customer(customerId);
    }

    @Override
    protected String cancelPath() {
        return customerId.isEmpty() ? Paths.CONTACTS : Paths.customer(customerId);
    }
}
