package org.tesseracrm.contacts.internal.service;

import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.customer.CustomerTables;

/** What follows a customer to another owner. */
@Component
public final class ContactsTables implements CustomerTables {
    @Override
    public Set<String> tables() {
        return Set.of(
                "contacts_customer",
                "contacts_contact",
                "contacts_reach",
                "contacts_address",
                "contacts_date",
                "contacts_pool");
    }

    @Override
    public Set<String> versioned() {
        return Set.of("contacts_customer");
    }
}
