package org.tesseracrm.core.internal.service.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.query.EntityList;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.internal.model.Customer;
import org.tesseracrm.core.internal.service.Store;

/** Customers and their shares as they are now, remembered by nobody. */
@Component
public final class CustomerFactsTable implements CustomerFacts {
    private static final EntityList<Customer> CUSTOMERS = EntityList.ofCustomers(
                    Customer.class, "tenantId", "ownerId", "id")
            .id("id", Customer::getId)
            .with("deleted", false)
            .build();

    private static final int AT_ONCE = 500;

    private final Store store;

    @Activate
    public CustomerFactsTable(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Optional<Fact> find(long tenantId, long customerId) {
        return store.required(em -> {
            // of one that never was, too, so that the time of a refusal does not tell it from one that is hidden
            Map<Long, Right> shares = shares(em, tenantId, customerId);
            return em
                    .createQuery(
                            "select c.name, c.ownerId from Customer c where c.tenantId = :tenant and c.id = :id",
                            Object[].class)
                    .setParameter("tenant", tenantId)
                    .setParameter("id", customerId)
                    .getResultList()
                    .stream()
                    .map(row -> new Fact(customerId, (String) row[0], new Ground.Target((Long) row[1], shares)))
                    .findFirst();
        });
    }

    private static Map<Long, Right> shares(EntityManager em, long tenantId, long customerId) {
        Map<Long, Right> shares = new HashMap<>();
        em.createQuery(
                        "select s.userId, s.right from CustomerShare s"
                                + " where s.tenantId = :tenant and s.customerId = :customer",
                        Object[].class)
                .setParameter("tenant", tenantId)
                .setParameter("customer", customerId)
                .getResultList()
                .forEach(row -> shares.put((Long) row[0], (Right) row[1]));
        return shares;
    }

    @Override
    public Page.Total count(Caller caller, Visibility visibility) {
        return store.required(em -> CUSTOMERS.count(em, caller, visibility, ListRequest.first(1)));
    }

    @Override
    public Holdings holdings(long tenantId, Set<Long> sharedWith) {
        return store.required(em -> {
            Map<Long, Long> owned = new HashMap<>();
            em.createQuery(
                            "select c.ownerId, count(c) from Customer c where c.tenantId = :tenant and c.deleted = false"
                                    + " group by c.ownerId",
                            Object[].class)
                    .setParameter("tenant", tenantId)
                    .getResultList()
                    .forEach(row -> owned.put((Long) row[0], ((Number) row[1]).longValue()));
            Map<Long, List<Holdings.Shared>> shared = new HashMap<>();
            List<Long> users = List.copyOf(sharedWith);
            for (int from = 0; from < users.size(); from += AT_ONCE) {
                shared(em, tenantId, users.subList(from, Math.min(users.size(), from + AT_ONCE)), shared);
            }
            return new Holdings(owned, shared);
        });
    }

    private static void shared(
            EntityManager em, long tenantId, List<Long> users, Map<Long, List<Holdings.Shared>> shared) {
        // the customer first: the share's class comes from a bundle that does not know it
        em.createQuery(
                        "select s.userId, c.id, c.ownerId, s.right from Customer c, CustomerShare s"
                                + " where s.tenantId = :tenant and s.userId in :users and c.id = s.customerId"
                                + " and c.tenantId = :tenant and c.deleted = false",
                        Object[].class)
                .setParameter("tenant", tenantId)
                .setParameter("users", users)
                .getResultList()
                .forEach(row -> shared.computeIfAbsent((Long) row[0], user -> new ArrayList<>())
                        .add(new Holdings.Shared((Long) row[1], (Long) row[2], (Right) row[3])));
    }
}
