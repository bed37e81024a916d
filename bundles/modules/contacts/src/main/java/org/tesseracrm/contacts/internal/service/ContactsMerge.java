package org.tesseracrm.contacts.internal.service;

import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.core.api.customer.MergeJournal;
import org.tesseracrm.core.api.customer.MergeParticipant;

/** Of several first contacts one remains, contacts carry the name of their new customer, and subsidiaries hang on it. */
@Component
public final class ContactsMerge implements MergeParticipant {
    private static final String CONTACTS = "contacts_contact";

    private final ContactsStore store;

    @Activate
    public ContactsMerge(@Reference ContactsStore store) {
        this.store = store;
    }

    @Override
    public void merge(MergeJournal journal, long survivorId, Collection<Long> mergedIds) {
        store.change(em -> {
            // what the journal writes is not seen by entities that are loaded already
            em.clear();
            Customer survivor = em.find(Customer.class, survivorId);
            contacts(em, journal, survivor);
            parents(em, journal, survivor, mergedIds);
            return null;
        });
    }

    private void contacts(EntityManager em, MergeJournal journal, Customer survivor) {
        List<Object[]> rows = em.createQuery(
                        "select c.id, c.primaryContact, c.customerName, c.deleted from Contact c"
                                + " where c.tenantId = :tenant and c.customerId = :customer order by c.id",
                        Object[].class)
                .setParameter("tenant", survivor.getTenantId())
                .setParameter("customer", survivor.getId())
                .getResultList();
        journal.set(
                CONTACTS,
                "customer_name",
                rows.stream().map(row -> (Long) row[0]).toList(),
                survivor.getName());
        // those of the survivor have its name already
        List<Long> primary = rows.stream()
                .filter(row -> (Boolean) row[1] && !(Boolean) row[3])
                .sorted((one, other) ->
                        Boolean.compare(other[2].equals(survivor.getName()), one[2].equals(survivor.getName())))
                .map(row -> (Long) row[0])
                .toList();
        if (primary.size() > 1) {
            journal.set(CONTACTS, "primary_contact", primary.subList(1, primary.size()), false);
        }
    }

    private void parents(EntityManager em, MergeJournal journal, Customer survivor, Collection<Long> mergedIds) {
        List<Long> children = em.createQuery(
                        "select c.id from Customer c where c.tenantId = :tenant and c.parentId in :ids", Long.class)
                .setParameter("tenant", survivor.getTenantId())
                .setParameter("ids", mergedIds)
                .getResultList();
        for (long child : children) {
            boolean below = CustomerEntries.isBelow(em, survivor.getId(), child);
            journal.set("contacts_customer", "parent_id", List.of(child), below ? null : survivor.getId());
        }
    }
}
