package org.tesseracrm.contacts;

import static org.tesseracrm.core.api.access.DutyRole.MARKETING;
import static org.tesseracrm.core.api.access.DutyRole.SALES;
import static org.tesseracrm.core.api.access.DutyRole.SERVICE;
import static org.tesseracrm.core.api.module.ModuleDescriptor.Permission.forAll;
import static org.tesseracrm.core.api.module.ModuleDescriptor.Permission.forRoles;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.module.ModuleDeclaration;
import org.tesseracrm.core.api.module.ModuleDescriptor;

/** Customers and contacts. Purging, which nothing undoes, and the export are the boss's unless he grants them. */
@Component
public final class ContactsModule implements ModuleDeclaration {
    @Override
    public ModuleDescriptor descriptor() {
        return new ModuleDescriptor(
                "contacts",
                Set.of(),
                List.of(
                        forAll("contacts.customer.read"),
                        forRoles("contacts.customer.write", SALES, SERVICE, MARKETING),
                        forRoles("contacts.customer.delete", SALES),
                        forRoles("contacts.customer.purge"),
                        forRoles("contacts.customer.merge", SALES),
                        forRoles("contacts.customer.import", SALES, MARKETING),
                        forRoles("contacts.customer.export"),
                        forRoles("contacts.customer.claim", SALES),
                        forRoles("contacts.customer.recall", SALES),
                        forRoles("contacts.allocation.manage"),
                        forAll("contacts.contact.read"),
                        forRoles("contacts.contact.write", SALES, SERVICE, MARKETING),
                        forRoles("contacts.contact.delete", SALES, SERVICE),
                        forRoles("contacts.contact.purge"),
                        forRoles("contacts.contact.import", SALES, MARKETING),
                        forRoles("contacts.contact.export")));
    }
}
