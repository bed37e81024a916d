package org.tesseracrm.core.internal.service.customer;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.customer.CustomerTables;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;

/**
 * The one place where customers change hands: in the registry, in every table that a module declares, and in the shares, for an
 * owner needs none. It asks for no permission; those who call it have.
 */
@Component(service = OwnerChange.class)
public final class OwnerChange {
    private final Access access;
    private final Store store;
    private final ContributionSet<CustomerTables> tables;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public OwnerChange(@Reference Access access, @Reference Store store, @Reference Contributions contributions) {
        this.access = access;
        this.store = store;
        this.tables = contributions.of(CustomerTables.class);
    }

    @Deactivate
    void close() {
        tables.close();
    }

    /** Within the transaction under way. @param ids a few hundred at most: whoever has more comes in chunks */
    public void give(Collection<Long> ids, long owner) {
        if (ids.isEmpty()) {
            return;
        }
        Stamp stamp = Callers.stamp(access.caller(), clock);
        List<Long> several = List.copyOf(ids);
        store.run(em -> {
            new Sql(
                            "update core_customer set owner_id = ?, updated_by = ?, updated_at = ? where tenant_id = ? and id in",
                            owner,
                            stamp.by(),
                            Utc.sql(stamp.at()),
                            stamp.tenantId())
                    .in(several)
                    .update(em);
            hanging().forEach((table, versioned) -> follow(table, versioned, stamp.tenantId(), several, owner)
                    .update(em));
            new Sql(
                            "delete from core_share where tenant_id = ? and user_id = ? and customer_id in",
                            stamp.tenantId(),
                            owner)
                    .in(several)
                    .update(em);
        });
    }

    private static Sql follow(String table, boolean versioned, long tenant, List<Long> ids, long owner) {
        return new Sql("update " + table + " set owner_id = ?", owner)
                .add(versioned ? ", version = version + 1" : "")
                .add(" where tenant_id = ? and owner_id <> ? and customer_id in", tenant, owner)
                .in(ids);
    }

    /** Those on which rows hang, but for those of that module. @param ids a few hundred at most */
    public Set<Long> used(Collection<Long> ids, String module) {
        Set<Long> used = new HashSet<>();
        long tenant = access.caller().tenantId();
        store.run(em -> tables.all().stream()
                .filter(contribution -> !contribution.module().equals(module))
                .forEach(contribution -> contribution.lease().ifPresent(lease -> {
                    try (lease) {
                        lease.get()
                                .tables()
                                .forEach(table -> used.addAll(new Sql(
                                                "select distinct customer_id from " + TableName.checked(table)
                                                        + " where tenant_id = ? and customer_id in",
                                                tenant)
                                        .in(ids)
                                        .numbers(em)));
                    }
                })));
        return used;
    }

    /** Tables, and whether their versions go up. */
    private Map<String, Boolean> hanging() {
        Map<String, Boolean> names = new LinkedHashMap<>();
        tables.all().forEach(contribution -> contribution.lease().ifPresent(lease -> {
            try (lease) {
                CustomerTables declared = lease.get();
                declared.tables()
                        .forEach(table -> names.put(
                                TableName.checked(table), declared.versioned().contains(table)));
            }
        }));
        return names;
    }
}
