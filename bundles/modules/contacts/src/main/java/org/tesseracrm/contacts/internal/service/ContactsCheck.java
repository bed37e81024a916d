package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.upgrade.UpgradeCheck;
import org.tesseracrm.i18n.Text;

/** Whether customers and contacts still hang together, and agree with the registry about owners. */
@Component
public final class ContactsCheck implements UpgradeCheck {
    private static final String CONTACTS = "select count(*) from contacts_contact c where c.tenant_id = ?1";
    private static final String CUSTOMERS = "select count(*) from contacts_customer c where c.tenant_id = ?1";
    private static final String REGISTERED =
            "(select 1 from core_customer k where k.id = c.customer_id" + " and k.tenant_id = c.tenant_id%s)";

    private final ContactsStore store;

    @Activate
    public ContactsCheck(@Reference ContactsStore store) {
        this.store = store;
    }

    @Override
    public List<Finding> check(Company company) {
        List<Finding> findings = new ArrayList<>();
        String unregistered = " and not exists " + REGISTERED.formatted("");
        long contacts = count(CONTACTS + unregistered, company);
        if (contacts > 0) {
            findings.add(Finding.failure(Text.of("contacts.upgrade.contacts", contacts)));
        }
        long customers = count(CUSTOMERS + unregistered, company);
        if (customers > 0) {
            findings.add(Finding.failure(Text.of("contacts.upgrade.customers", customers)));
        }
        String otherOwner = " and exists " + REGISTERED.formatted(" and k.owner_id <> c.owner_id");
        long owners = count(CONTACTS + otherOwner, company) + count(CUSTOMERS + otherOwner, company);
        if (owners > 0) {
            findings.add(Finding.failure(Text.of("contacts.upgrade.owners", owners)));
        }
        return findings;
    }

    private long count(String sql, Company company) {
        return store.read(em -> ((Number)
                        em.createNativeQuery(sql).setParameter(1, company.id()).getSingleResult())
                .longValue());
    }
}
