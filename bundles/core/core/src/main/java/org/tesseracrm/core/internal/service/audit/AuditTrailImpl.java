package org.tesseracrm.core.internal.service.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.audit.AuditTrail;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.Audit;
import org.tesseracrm.core.internal.model.AuditChange;
import org.tesseracrm.core.internal.service.Queries;
import org.tesseracrm.core.internal.service.Store;

/**
 * Pages of the audit: ids are sorted by time, so the id is the key. An administrator reads what was done to people, departments,
 * modules and the like; what was done to customers, and to what modules keep, tells their values and is for those who see all,
 * but for what he did himself.
 */
@Component
public final class AuditTrailImpl implements AuditTrail {
    /** What was done to people, departments, modules and the like. */
    private static final String COMPANY = "a.action like 'core.%' and a.action not like 'core.customer.%'";

    private static final String ACTIONS = "select distinct a.action from Audit a where a.tenantId = :tenant";

    private final Access access;
    private final DataPermission permission;
    private final Store store;

    @Activate
    public AuditTrailImpl(@Reference Access access, @Reference DataPermission permission, @Reference Store store) {
        this.access = access;
        this.permission = permission;
        this.store = store;
    }

    @Override
    public Page<Line> list(Query query, int asked, String cursor) {
        access.require(Access.ADMINISTRATOR);
        int limit = Queries.limit(asked);
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder(" from Audit a where a.tenantId = :tenant");
        values.put("tenant", access.caller().tenantId());
        if (!(permission.visibility().scope() instanceof Visibility.All)) {
            where.append(" and (a.userId = :me or " + COMPANY + ")");
            values.put("me", access.caller().userId());
        }
        if (!query.action().isBlank()) {
            where.append(" and a.action like :action escape '!'");
            values.put("action", Queries.startsWith(query.action()));
        }
        query.userId().ifPresent(user -> {
            where.append(" and a.userId = :user");
            values.put("user", Ids.parse(user));
        });
        query.recordId().ifPresent(record -> {
            where.append(" and a.recordId = :record");
            values.put("record", record);
        });
        query.from().ifPresent(from -> {
            where.append(" and a.at >= :from");
            values.put("from", Utc.of(from));
        });
        query.until().ifPresent(until -> {
            where.append(" and a.at < :until");
            values.put("until", Utc.of(until));
        });
        return store.required(em -> {
            Page.Total total = Queries.total(fill(em.createQuery("select a.id" + where, Long.class), values));
            String after = "";
            if (!cursor.isEmpty()) {
                after = " and a.id < :cursor";
                values.put("cursor", Ids.parse(cursor));
            }
            List<Audit> rows = fill(
                            em.createQuery("select a" + where + after + " order by a.id desc", Audit.class), values)
                    .setMaxResults(limit + 1)
                    .getResultList();
            return Queries.page(rows, limit, row -> Long.toString(row.getId()), shown -> lines(em, shown), total);
        });
    }

    @Override
    public Set<String> actions() {
        access.require(Access.ADMINISTRATOR);
        long tenant = access.caller().tenantId();
        boolean all = permission.visibility().scope() instanceof Visibility.All;
        return store.required(em -> {
            // two questions, each answered by an index alone; with 'or' the whole log would be read
            Set<String> found = new TreeSet<>(em.createQuery(ACTIONS + (all ? "" : " and " + COMPANY), String.class)
                    .setParameter("tenant", tenant)
                    .getResultList());
            if (!all) {
                found.addAll(em.createQuery(ACTIONS + " and a.userId = :me", String.class)
                        .setParameter("tenant", tenant)
                        .setParameter("me", access.caller().userId())
                        .getResultList());
            }
            return found;
        });
    }

    private List<Line> lines(EntityManager em, List<Audit> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<AuditChange>> changes = em
                .createQuery(
                        "select c from AuditChange c where c.tenantId = :tenant and c.auditId in :lines order by c.id",
                        AuditChange.class)
                .setParameter("tenant", access.caller().tenantId())
                .setParameter("lines", rows.stream().map(Audit::getId).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(AuditChange::getAuditId));
        return rows.stream()
                .map(row -> new Line(
                        Long.toString(row.getId()),
                        row.getAt(),
                        Long.toString(row.getUserId()),
                        row.getUserName(),
                        row.getAction(),
                        row.getRecordId(),
                        row.getLabel(),
                        row.getOrigin(),
                        changes.getOrDefault(row.getId(), List.of()).stream()
                                .map(c -> new Change(c.getField(), c.getBefore(), c.getAfter()))
                                .toList()))
                .toList();
    }

    private static <T> TypedQuery<T> fill(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
