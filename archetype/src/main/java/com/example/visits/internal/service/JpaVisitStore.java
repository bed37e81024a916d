package com.example.visits.internal.service;

import com.example.visits.internal.model.VisitEntity;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.customer.CustomerRef;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.error.StaleVersionException;
import org.tesseracrm.core.api.query.CustomerAccess;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.datasource.Transactions;

/** The persistence unit {@code visits}. */
@Component
public final class JpaVisitStore implements VisitStore {
    private final Transactions transactions;
    private final JpaTemplate unit;
    private final Access access;
    private final DataPermission permission;

    @Activate
    public JpaVisitStore(
            @Reference Transactions transactions,
            @Reference(target = "(osgi.unit.name=visits)") JpaTemplate unit,
            @Reference Access access,
            @Reference DataPermission permission) {
        this.transactions = transactions;
        this.unit = unit;
        this.access = access;
        this.permission = permission;
    }

    @Override
    public <T> T transaction(Supplier<T> work) {
        return in(em -> {
            try {
                T result = work.get();
                em.flush();
                return result;
            } catch (OptimisticLockException e) {
                throw new StaleVersionException();
            }
        });
    }

    @Override
    public Page<VisitEntity> page(boolean deleted, ListRequest request) {
        return in(em -> (deleted ? VisitLists.DELETED : VisitLists.LIVE)
                .page(em, access.caller(), permission.visibility(), request));
    }

    @Override
    public Optional<VisitEntity> find(long id) {
        Visibility visibility = permission.visibility();
        return in(em -> CustomerAccess.find(em, visibility, VisitEntity.class, "customerId", id));
    }

    @Override
    public void add(VisitEntity row) {
        in(em -> {
            em.persist(row);
            return null;
        });
    }

    @Override
    public void remove(VisitEntity row) {
        in(em -> {
            em.remove(row);
            return null;
        });
    }

    @Override
    public void flush() {
        in(em -> {
            em.flush();
            return null;
        });
    }

    @Override
    public Optional<CustomerRegistry.Entry> customer(long customerId) {
        Visibility visibility = permission.visibility();
        return in(em -> CustomerAccess.find(em, visibility, CustomerRef.class, "id", customerId)
                .filter(found -> !found.isDeleted())
                .map(found -> new CustomerRegistry.Entry(customerId, found.getName(), found.getOwnerId())));
    }

    @Override
    public Map<Long, String> customerNames(Collection<Long> customerIds) {
        if (customerIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> names = new HashMap<>();
        in(em -> em.createQuery(
                                "select c.id, c.name from CustomerRef c where c.tenantId = :tenant and c.id in :ids",
                                Object[].class)
                        .setParameter("tenant", permission.visibility().tenantId())
                        .setParameter("ids", List.copyOf(customerIds))
                        .getResultList())
                .forEach(found -> names.put((Long) found[0], (String) found[1]));
        return names;
    }

    @Override
    public Right right(long customerId, long ownerId) {
        return in(em -> CustomerAccess.covers(em, permission.visibility(Right.WRITE), customerId, ownerId)
                ? Right.WRITE
                : Right.READ);
    }

    @Override
    public void requireWrite(Map<Long, Long> owners) {
        in(em -> {
            CustomerAccess.requireWrite(em, permission, owners);
            return null;
        });
    }

    private <T> T in(Function<EntityManager, T> work) {
        return transactions.required(unit, work);
    }
}
