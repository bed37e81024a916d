package org.tesseracrm.contacts.internal.service;

import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/** What goes with customers that end for good. */
final class CustomerEnds {
    /**
     * For more values than 200 the database does not look into the index but guesses by its statistics; and where hardly anybody has
     * a parent these say that all rows match, and each of them is read.
     */
    private static final int PARENTS_AT_ONCE = 100;

    private CustomerEnds() {}

    /**
     * Their contacts, and that they were somebody's parent; not they themselves.
     *
     * @return ids of the contacts
     */
    static List<Long> forget(EntityManager em, long tenant, List<Long> gone) {
        List<Long> contacts = ContactRows.purgeWith(em, tenant, gone);
        for (int from = 0; from < gone.size(); from += PARENTS_AT_ONCE) {
            List<Long> chunk = gone.subList(from, Math.min(from + PARENTS_AT_ONCE, gone.size()));
            // not by JPQL, which would make it another version: whoever takes an import back would find it changed
            Query query = em.createNativeQuery("update contacts_customer set parent_id = null"
                    + " where tenant_id = ?1 and parent_id in ("
                    + chunk.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")");
            query.setParameter(1, tenant).executeUpdate();
        }
        return contacts;
    }
}
