package org.tesseracrm.contacts.internal.service;

import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tesseracrm.core.api.query.Chunks;

/** What goes with customers that end for good. */
final class CustomerEnds {
    private CustomerEnds() {}

    /**
     * Their contacts, and that they were somebody's parent; not they themselves.
     *
     * @return ids of the contacts
     */
    static List<Long> forget(EntityManager em, long tenant, List<Long> gone) {
        List<Long> contacts = ContactRows.purgeWith(em, tenant, gone);
        PartRows.purgeOfCustomers(em, tenant, gone);
        PoolRows.leave(em, tenant, gone);
        orphan(em, tenant, gone);
        return contacts;
    }

    /** That they were somebody's parent. */
    static void orphan(EntityManager em, long tenant, List<Long> gone) {
        for (List<Long> chunk : Chunks.of(gone)) {
            // not by JPQL, which would make it another version: whoever takes an import back would find it changed;
            // and by its index, for where hardly anybody has a parent the statistics say that all rows match
            Query query = em.createNativeQuery(
                    "update contacts_customer force index (contacts_customer_parent) set parent_id = null"
                            + " where tenant_id = ?1 and parent_id in ("
                            + chunk.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")");
            query.setParameter(1, tenant).executeUpdate();
        }
    }
}
