package org.tesseracrm.core.internal.service.merge;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.customer.CustomerMerges;
import org.tesseracrm.core.api.customer.CustomerTables;
import org.tesseracrm.core.api.customer.MergeParticipant;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.customer.TableName;
import org.tesseracrm.i18n.Text;

/** Carries over what hangs on customers, and back. */
@Component
public final class CustomerMergesImpl implements CustomerMerges {
    private final Access access;
    private final Store store;
    private final ContributionSet<CustomerTables> tables;
    private final ContributionSet<MergeParticipant> participants;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public CustomerMergesImpl(
            @Reference Access access, @Reference Store store, @Reference Contributions contributions) {
        this.access = access;
        this.store = store;
        this.tables = contributions.of(CustomerTables.class);
        this.participants = contributions.of(MergeParticipant.class);
    }

    @Deactivate
    void close() {
        tables.close();
        participants.close();
    }

    @Override
    public Map<String, Long> hanging(Collection<Long> customerIds) {
        long tenant = access.caller().tenantId();
        return store.required(em -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (String table : carried(em)) {
                long rows = new Sql("select count(*) from " + table + " where tenant_id = ? and customer_id in", tenant)
                        .in(customerIds)
                        .numbers(em)
                        .get(0);
                if (rows > 0) {
                    counts.put(table, rows);
                }
            }
            return counts;
        });
    }

    /** All that hang on a customer but those whose rows are the customers themselves, which work the customer's id out of their own. */
    private Collection<String> carried(EntityManager em) {
        Collection<String> names = new TreeSet<>();
        each(tables, declared -> declared.tables().forEach(table -> names.add(TableName.checked(table))));
        names.removeIf(table -> new Sql(
                        "select 1 from information_schema.columns where table_schema = database() and table_name = ?",
                        table)
                .add(" and column_name = 'customer_id' and generation_expression is null")
                .numbers(em)
                .isEmpty());
        return names;
    }

    @Override
    public long merge(long survivorId, Map<Long, String> merged, Map<String, String[]> fields) {
        Stamp stamp = Callers.stamp(access.caller(), clock);
        long tenant = stamp.tenantId();
        long id = Ids.next();
        store.run(em -> {
            new Sql("insert into core_merge values (?, ?, ?", id, tenant, survivorId)
                    .add(", ?, ?, null, null)", stamp.by(), Utc.sql(stamp.at()))
                    .update(em);
            merged.forEach((customer, name) -> new Sql(
                            "insert into core_merge_customer values (?, ?, ?, ?)", tenant, id, customer, name)
                    .update(em));
            JournalTable journal = new JournalTable(em, tenant, id);
            fields.forEach((name, values) -> journal.line("", name, survivorId, values[0], values[1]));
            long owner = new Sql(
                            "select owner_id from core_customer where tenant_id = ? and id = ?", tenant, survivorId)
                    .numbers(em)
                    .get(0);
            for (String table : carried(em)) {
                List<Long> rows = new Sql("select id from " + table + " where tenant_id = ? and customer_id in", tenant)
                        .in(merged.keySet())
                        .numbers(em);
                journal.set(table, "owner_id", rows, owner);
                journal.set(table, "customer_id", rows, survivorId);
            }
            shares(em, journal, tenant, survivorId, owner, merged.keySet());
            each(participants, participant -> participant.merge(journal, survivorId, merged.keySet()));
        });
        return id;
    }

    /** Who saw one of them sees the one that remains, with the stronger right. */
    private static void shares(
            EntityManager em, JournalTable journal, long tenant, long survivor, long owner, Collection<Long> merged) {
        for (Object[] row : new Sql(
                        "select id, user_id, access_right from core_share where tenant_id = ? and user_id <> ?",
                        tenant,
                        owner)
                .add(" and customer_id in")
                .in(merged)
                .add(" order by access_right desc, id")
                .rows(em)) {
            List<Object[]> there = new Sql(
                            "select id, access_right from core_share where tenant_id = ? and customer_id = ?",
                            tenant,
                            survivor)
                    .add(" and user_id = ?", row[1])
                    .rows(em);
            if (there.isEmpty()) {
                journal.set("core_share", "customer_id", List.of(((Number) row[0]).longValue()), survivor);
            } else if ("WRITE".equals(row[2])) {
                journal.set("core_share", "access_right", List.of(((Number) there.get(0)[0]).longValue()), "WRITE");
            }
        }
    }

    @Override
    public Optional<Merge> find(long mergeId) {
        long tenant = access.caller().tenantId();
        return store.required(em -> {
            List<Object[]> rows = new Sql(
                            "select survivor_id, created_by, created_at, undone_at from core_merge where id = ?",
                            mergeId)
                    .add(" and tenant_id = ? for update", tenant)
                    .rows(em);
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            Map<Long, String> merged = new LinkedHashMap<>();
            new Sql(
                            "select customer_id, name from core_merge_customer where merge_id = ? order by customer_id",
                            mergeId)
                    .rows(em)
                    .forEach(row -> merged.put(((Number) row[0]).longValue(), (String) row[1]));
            Map<String, String[]> fields = new LinkedHashMap<>();
            new Sql("select column_name, old_value, new_value from core_merge_line where merge_id = ?", mergeId)
                    .add(" and table_name = '' order by line")
                    .rows(em)
                    .forEach(row -> fields.put((String) row[0], new String[] {(String) row[1], (String) row[2]}));
            long carried = new Sql("select count(*) from core_merge_line where merge_id = ?", mergeId)
                    .add(" and column_name = 'customer_id' and table_name <> 'core_share'")
                    .numbers(em)
                    .get(0);
            Object[] row = rows.get(0);
            return Optional.of(new Merge(
                    mergeId,
                    ((Number) row[0]).longValue(),
                    merged,
                    fields,
                    ((Number) row[1]).longValue(),
                    instant(row[2]),
                    Optional.ofNullable(row[3]).map(CustomerMergesImpl::instant),
                    carried));
        });
    }

    private static Instant instant(Object value) {
        return Utc.instant(((Timestamp) value).toLocalDateTime());
    }

    @Override
    public Undone undo(long mergeId) {
        Stamp stamp = Callers.stamp(access.caller(), clock);
        return store.required(em -> {
            int marked = new Sql("update core_merge set undone_by = ?, undone_at = ?", stamp.by(), Utc.sql(stamp.at()))
                    .add(" where id = ? and tenant_id = ? and undone_at is null", mergeId, stamp.tenantId())
                    .update(em);
            if (marked == 0) {
                find(mergeId).orElseThrow(NotFoundException::new);
                throw new ConflictException(Text.of("core.merge.undone"));
            }
            long[] restored = {0};
            Map<String, Long> kept = new JournalTable(em, stamp.tenantId(), mergeId).back(restored);
            return new Undone(restored[0], kept);
        });
    }

    @Override
    public Optional<Long> survivor(long customerId) {
        long tenant = access.caller().tenantId();
        return store.required(em -> new Sql(
                        "select m.survivor_id from core_merge_customer c join core_merge m on m.id = c.merge_id"
                                + " where c.tenant_id = ? and c.customer_id = ?",
                        tenant,
                        customerId)
                .add(" and m.undone_at is null order by m.id desc limit 1").numbers(em).stream()
                        .findFirst());
    }

    private static <T> void each(ContributionSet<T> contributions, Consumer<T> action) {
        contributions.all().forEach(contribution -> contribution.lease().ifPresent(lease -> {
            try (lease) {
                action.accept(lease.get());
            }
        }));
    }
}
