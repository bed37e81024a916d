package org.tesseracrm.contacts.internal.service;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.query.SearchedTables;

/** What is found by its texts among millions. */
@Component
public final class ContactsSearch implements SearchedTables {
    @Override
    public Set<String> tables() {
        return Set.of("contacts_customer", "contacts_contact");
    }

    @Override
    public Optional<String> customers() {
        return Optional.of("contacts_customer");
    }
}
