package org.tesseracrm.contacts.internal.service;

import java.util.List;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.query.Chunks;

/** What goes with customers that end for good. */
final class CustomerEnds {
    private CustomerEnds() {}

    /** Their contacts, and that they were somebody's parent; not they themselves. */
    static void forget(EntityManager em, long tenant, List<Long> gone) {
        ContactRows.purgeWith(em, tenant, gone);
        for (List<Long> chunk : Chunks.of(gone)) {
            em.createQuery("update Customer c set c.parentId = null"
                            + " where c.tenantId = :tenant and c.parentId in :ids")
                    .setParameter("tenant", tenant)
                    .setParameter("ids", chunk)
                    .executeUpdate();
        }
    }
}
