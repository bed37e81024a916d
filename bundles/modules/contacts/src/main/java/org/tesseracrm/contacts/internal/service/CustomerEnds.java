package org.tesseracrm.contacts.internal.service;

import java.util.List;
import javax.persistence.EntityManager;

/** What goes with customers that end for good. */
final class CustomerEnds {
    /**
     * For more values than 200 the database does not look into the index but guesses by its statistics; and where hardly anybody has
     * a parent these say that all rows match, and each of them is read.
     */
    private static final int PARENTS_AT_ONCE = 100;

    private CustomerEnds() {}

    /** Their contacts, and that they were somebody's parent; not they themselves. */
    static void forget(EntityManager em, long tenant, List<Long> gone) {
        ContactRows.purgeWith(em, tenant, gone);
        for (int from = 0; from < gone.size(); from += PARENTS_AT_ONCE) {
            em.createQuery("update Customer c set c.parentId = null"
                            + " where c.tenantId = :tenant and c.parentId in :ids")
                    .setParameter("tenant", tenant)
                    .setParameter("ids", gone.subList(from, Math.min(from + PARENTS_AT_ONCE, gone.size())))
                    .executeUpdate();
        }
    }
}
