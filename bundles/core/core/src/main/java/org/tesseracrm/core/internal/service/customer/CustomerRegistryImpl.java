package org.tesseracrm.core.internal.service.customer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
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
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.customer.CustomerTables;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.internal.model.Customer;
import org.tesseracrm.core.internal.model.Stamp;
import org.tesseracrm.core.internal.model.Utc;
import org.tesseracrm.core.internal.service.Queries;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;

/** The customers in their slimmest form; whoever changes one must see it. */
@Component
public final class CustomerRegistryImpl implements CustomerRegistry {
    private static final int CHUNK = 500;

    private final Access access;
    private final DataPermission permission;
    private final Store store;
    private final ContributionSet<CustomerTables> tables;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public CustomerRegistryImpl(
            @Reference Access access,
            @Reference DataPermission permission,
            @Reference Store store,
            @Reference Contributions contributions) {
        this.access = access;
        this.permission = permission;
        this.store = store;
        this.tables = contributions.of(CustomerTables.class);
    }

    @Deactivate
    void close() {
        tables.close();
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
            rows.forEach(em::persist);
            // an import brings a hundred thousand: they are written and forgotten
            em.flush();
            rows.forEach(em::detach);
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
            requireVisible(em, ids);
            em.createQuery("delete from Customer c where c.tenantId = :tenant and c.id in :ids")
                    .setParameter("tenant", tenant)
                    .setParameter("ids", ids)
                    .executeUpdate();
        });
    }

    @Override
    public void transfer(Collection<Long> customerIds, long ownerId) {
        Caller caller = access.caller();
        Set<String> hanging = hanging();
        store.run(em -> requireColleagues(em, caller.tenantId(), Set.of(ownerId)));
        change(customerIds, "c.ownerId = :owner", query -> query.setParameter("owner", ownerId));
        eachChunk(customerIds, (em, ids) -> hanging.forEach(table -> follow(em, table, caller, ids, ownerId)));
    }

    @Override
    public Optional<Entry> find(long customerId) {
        Visibility visible = permission.visibility();
        return store.required(em -> Optional.ofNullable(em.find(Customer.class, customerId))
                .filter(c -> c.getTenantId() == visible.tenantId() && visible.covers(c.getOwnerId()))
                .map(CustomerRegistryImpl::entry));
    }

    @Override
    public List<Entry> search(String text, int limit) {
        Visibility visible = permission.visibility();
        return store.required(em -> {
            var query = em.createQuery(
                            "select c from Customer c where c.tenantId = :tenant and c.deleted = :deleted"
                                    + " and c.name like :text escape '!'"
                                    + (visible.scope() instanceof Visibility.Owners ? " and c.ownerId in :owners" : "")
                                    + " order by c.name, c.id",
                            Customer.class)
                    .setParameter("tenant", visible.tenantId())
                    .setParameter("deleted", false)
                    .setParameter("text", Queries.contains(text))
                    .setMaxResults(Queries.limit(limit));
            if (visible.scope() instanceof Visibility.Owners owners) {
                query.setParameter("owners", owners.userIds());
            }
            return query.getResultList().stream()
                    .map(CustomerRegistryImpl::entry)
                    .toList();
        });
    }

    private void change(Collection<Long> customerIds, String what, Consumer<Query> values) {
        Stamp stamp = Callers.stamp(access.caller(), clock);
        eachChunk(customerIds, (em, ids) -> {
            requireVisible(em, ids);
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

    private void requireVisible(EntityManager em, List<Long> ids) {
        Visibility visible = permission.visibility();
        List<Long> owners = em.createQuery(
                        "select c.ownerId from Customer c where c.tenantId = :tenant and c.id in :ids", Long.class)
                .setParameter("tenant", visible.tenantId())
                .setParameter("ids", ids)
                .getResultList();
        if (owners.size() != ids.size() || !owners.stream().allMatch(visible::covers)) {
            throw new NotFoundException();
        }
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

    private Set<String> hanging() {
        Set<String> names = new LinkedHashSet<>();
        tables.all().forEach(contribution -> contribution.lease().ifPresent(lease -> {
            try (lease) {
                lease.get().tables().forEach(table -> names.add(TableName.checked(table)));
            }
        }));
        return names;
    }

    private static void follow(EntityManager em, String table, Caller caller, List<Long> ids, long owner) {
        StringBuilder marks = new StringBuilder("?3");
        for (int i = 1; i < ids.size(); i++) {
            marks.append(",?").append(i + 3);
        }
        Query query = em.createNativeQuery("update " + table
                        + " set owner_id = ?1 where tenant_id = ?2 and customer_id in (" + marks + ")")
                .setParameter(1, owner)
                .setParameter(2, caller.tenantId());
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 3, ids.get(i));
        }
        query.executeUpdate();
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
