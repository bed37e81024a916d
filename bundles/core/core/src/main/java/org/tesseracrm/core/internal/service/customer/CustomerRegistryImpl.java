package org.tesseracrm.core.internal.service.customer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.CustomerAccess;
import org.tesseracrm.core.api.record.RowInserts;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.Customer;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;

/** The customers in their slimmest form; whoever changes one must have the right to. */
@Component
public final class CustomerRegistryImpl implements CustomerRegistry {
    private static final int CHUNK = 500;

    private final Access access;
    private final DataPermission permission;
    private final Store store;
    private final OwnerChange owners;
    private final CustomerSearch searched;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public CustomerRegistryImpl(
            @Reference Access access,
            @Reference DataPermission permission,
            @Reference Store store,
            @Reference OwnerChange owners,
            @Reference CustomerSearch searched) {
        this.access = access;
        this.permission = permission;
        this.store = store;
        this.owners = owners;
        this.searched = searched;
    }

    @Override
    public void register(Collection<Entry> customers) {
        Stamp stamp = Callers.stamp(access.caller(), clock);
        store.run(em -> {
            requireColleagues(
                    em, stamp.tenantId(), customers.stream().map(Entry::ownerId).collect(Collectors.toSet()));
            List<Customer> rows = customers.stream()
                    .map(entry -> new Customer(stamp, entry.id(), entry.name(), entry.ownerId()))
                    .toList();
            RowInserts.insert(em, rows);
        });
    }

    @Override
    public void rename(long customerId, String name) {
        change(List.of(customerId), "c.name = :name", query -> query.setParameter("name", name));
    }

    @Override
    public void setDeleted(Collection<Long> customerIds, boolean deleted) {
        change(customerIds, "c.deleted = :deleted", query -> query.setParameter("deleted", deleted));
    }

    @Override
    public void purge(Collection<Long> customerIds) {
        long tenant = access.caller().tenantId();
        eachChunk(customerIds, (em, ids) -> {
            CustomerAccess.requireWrite(em, permission, Customer.class, "id", ids);
            em.createQuery("delete from Share s where s.tenantId = :tenant and s.customerId in :ids")
                    .setParameter("tenant", tenant)
                    .setParameter("ids", ids)
                    .executeUpdate();
            em.createQuery("delete from Customer c where c.tenantId = :tenant and c.id in :ids")
                    .setParameter("tenant", tenant)
                    .setParameter("ids", ids)
                    .executeUpdate();
        });
    }

    @Override
    public void transfer(Collection<Long> customerIds, long ownerId) {
        long tenant = access.caller().tenantId();
        store.run(em -> requireColleagues(em, tenant, Set.of(ownerId)));
        eachChunk(customerIds, (em, ids) -> {
            CustomerAccess.requireWrite(em, permission, Customer.class, "id", ids);
            owners.give(ids, ownerId);
        });
    }

    @Override
    public void take(Collection<Long> customerIds) {
        long me = access.caller().userId();
        eachChunk(customerIds, (em, ids) -> owners.give(ids, me));
    }

    @Override
    public Set<Long> usedByOthers(Collection<Long> customerIds, String module) {
        Set<Long> used = new HashSet<>();
        eachChunk(customerIds, (em, ids) -> used.addAll(owners.used(ids, module)));
        return used;
    }

    @Override
    public Optional<Entry> find(long customerId) {
        Visibility visible = permission.visibility();
        return store.required(em -> CustomerAccess.find(em, visible, Customer.class, "id", customerId)
                .map(CustomerRegistryImpl::entry));
    }

    @Override
    public List<Entry> search(String text, int limit) {
        Visibility visible = permission.visibility();
        return store.required(em -> searched.find(em, access.caller(), visible, text, limit)).stream()
                .map(CustomerRegistryImpl::entry)
                .toList();
    }

    private void change(Collection<Long> customerIds, String what, Consumer<Query> values) {
        Stamp stamp = Callers.stamp(access.caller(), clock);
        eachChunk(customerIds, (em, ids) -> {
            CustomerAccess.requireWrite(em, permission, Customer.class, "id", ids);
            Query query = em.createQuery("update Customer c set " + what
                            + ", c.updatedBy = :by, c.updatedAt = :at"
                            + " where c.tenantId = :tenant and c.id in :ids")
                    .setParameter("by", stamp.by())
                    .setParameter("at", Utc.of(stamp.at()))
                    .setParameter("tenant", stamp.tenantId())
                    .setParameter("ids", ids);
            values.accept(query);
            query.executeUpdate();
        });
    }

    private static void requireColleagues(EntityManager em, long tenant, Set<Long> users) {
        int found = users.isEmpty()
                ? 0
                : em.createQuery("select u.id from User u where u.tenantId = :tenant and u.id in :ids", Long.class)
                        .setParameter("tenant", tenant)
                        .setParameter("ids", users)
                        .getResultList()
                        .size();
        if (found != users.size()) {
            throw new NotFoundException();
        }
    }

    private void eachChunk(Collection<Long> all, BiConsumer<EntityManager, List<Long>> work) {
        List<Long> ids = new ArrayList<>(new LinkedHashSet<>(all));
        store.run(em -> {
            for (int from = 0; from < ids.size(); from += CHUNK) {
                work.accept(em, ids.subList(from, Math.min(from + CHUNK, ids.size())));
            }
        });
    }

    private static Entry entry(Customer customer) {
        return new Entry(customer.getId(), customer.getName(), customer.getOwnerId());
    }
}
