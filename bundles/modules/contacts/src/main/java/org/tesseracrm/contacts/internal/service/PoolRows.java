package org.tesseracrm.contacts.internal.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.PoolRow;
import org.tesseracrm.core.api.query.Chunks;

/** The pool's table. */
final class PoolRows {
    private PoolRows() {}

    /** They are in the pool no more, whether they were or not. */
    static int leave(EntityManager em, long tenant, Collection<Long> customers) {
        int left = 0;
        for (List<Long> chunk : Chunks.of(customers)) {
            left += em.createQuery("delete from PoolRow p where p.tenantId = :tenant and p.customerId in :ids")
                    .setParameter("tenant", tenant)
                    .setParameter("ids", chunk)
                    .executeUpdate();
        }
        return left;
    }

    /** Those of the customers that are in it, by customer. */
    static Map<Long, PoolRow> of(EntityManager em, long tenant, Collection<Long> customers) {
        Map<Long, PoolRow> rows = new HashMap<>();
        for (List<Long> chunk : Chunks.of(customers)) {
            em.createQuery(
                            "select p from PoolRow p where p.tenantId = :tenant and p.customerId in :ids"
                                    + " and p.pooled = :yes",
                            PoolRow.class)
                    .setParameter("tenant", tenant)
                    .setParameter("ids", chunk)
                    .setParameter("yes", true)
                    .getResultList()
                    .forEach(row -> rows.put(row.getCustomerId(), row));
        }
        return rows;
    }

    /** What it tells of the customer is as he is now. */
    static void follow(EntityManager em, long tenant, Collection<Customer> customers) {
        Map<Long, Customer> byId = new HashMap<>();
        customers.forEach(customer -> byId.put(customer.getId(), customer));
        of(em, tenant, byId.keySet()).forEach((id, row) -> row.copy(byId.get(id).values()));
    }
}
