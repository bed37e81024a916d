package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tesseracrm.contacts.internal.model.Contact;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.record.SearchRemovals;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;

/** What becomes of contacts with their customer. */
final class ContactRows {
    private ContactRows() {}

    /** Contacts carry the name of their customer: after a renaming of these, as it stands in the database. */
    static void rename(EntityManager em, long tenant, Collection<Long> customers) {
        each(
                em,
                tenant,
                customers,
                "update Contact c set c.customerName = (select k.name from Customer k where k.id = c.customerId)"
                        + " where c.tenantId = :tenant and c.customerId in :ids",
                query -> {});
    }

    /** Whether one of them hangs on a customer that lies in the recycle bin. */
    static boolean anyCustomerDeleted(EntityManager em, List<Contact> contacts) {
        Set<Long> customers = contacts.stream().map(Contact::getCustomerId).collect(Collectors.toSet());
        return Chunks.of(customers).stream().anyMatch(chunk -> !em.createQuery(
                        "select c.id from Customer c where c.id in :ids and c.deleted = :yes", Long.class)
                .setParameter("ids", chunk)
                .setParameter("yes", true)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    static void deleteWith(EntityManager em, Stamp stamp, List<Long> customers) {
        each(
                em,
                stamp.tenantId(),
                customers,
                "update Contact c set c.deleted = :yes, c.deletedWithCustomer = :yes, c.deletedAt = :at,"
                        + " c.version = c.version + 1"
                        + " where c.tenantId = :tenant and c.customerId in :ids and c.deleted = :no",
                query -> query.setParameter("yes", true)
                        .setParameter("no", false)
                        .setParameter("at", Utc.of(stamp.at())));
    }

    static void restoreWith(EntityManager em, Stamp stamp, List<Long> customers) {
        each(
                em,
                stamp.tenantId(),
                customers,
                "update Contact c set c.deleted = :no, c.deletedWithCustomer = :no, c.deletedAt = null,"
                        + " c.version = c.version + 1"
                        + " where c.tenantId = :tenant and c.customerId in :ids and c.deletedWithCustomer = :yes",
                query -> query.setParameter("yes", true).setParameter("no", false));
    }

    /** @return ids of those that are gone */
    static List<Long> purgeWith(EntityManager em, long tenant, List<Long> customers) {
        List<Long> gone = new ArrayList<>();
        for (List<Long> chunk : Chunks.of(customers)) {
            gone.addAll(em.createQuery(
                            "select c.id from Contact c where c.tenantId = :tenant and c.customerId in :ids",
                            Long.class)
                    .setParameter("tenant", tenant)
                    .setParameter("ids", chunk)
                    .getResultList());
        }
        if (gone.isEmpty()) {
            return gone;
        }
        SearchRemovals.tell(em, Contact.class, tenant, "customer_id", customers);
        each(
                em,
                tenant,
                customers,
                "delete from Contact c where c.tenantId = :tenant and c.customerId in :ids",
                query -> {});
        return gone;
    }

    private static void each(
            EntityManager em, long tenant, Collection<Long> customers, String jpql, Consumer<Query> parameters) {
        for (List<Long> chunk : Chunks.of(customers)) {
            Query query = em.createQuery(jpql).setParameter("tenant", tenant).setParameter("ids", chunk);
            parameters.accept(query);
            query.executeUpdate();
        }
    }
}
