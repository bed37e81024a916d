package org.tesseracrm.contacts.internal.service;

import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.record.RecordStore;
import org.tesseracrm.datasource.Transactions;

/** The persistence unit {@code contacts}. */
@Component(service = ContactsStore.class)
public final class ContactsStore extends RecordStore {
    @Activate
    public ContactsStore(
            @Reference Transactions transactions,
            @Reference(target = "(osgi.unit.name=contacts)") JpaTemplate unit,
            @Reference Access access,
            @Reference CompanyZone zone) {
        super(transactions, unit, access, zone);
    }
}
