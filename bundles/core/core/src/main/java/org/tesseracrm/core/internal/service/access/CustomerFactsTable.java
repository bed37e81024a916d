package org.tesseracrm.core.internal.service.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    private final Store store;

    @Activate
    public CustomerFactsTable(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Optional<Fact> find(long tenantId, long customerId) {
        return store.required(em -> Optional.ofNullable(em.find(Customer.class, customerId))
                .filter(customer -> customer.getTenantId() == tenantId)
                .map(customer -> new Fact(
                        customer.getId(),
                        customer.getName(),
                        new Ground.Target(customer.getOwnerId(), shares(em, tenantId, customerId)))));
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
}
