package org.tesseracrm.core.internal.service.admin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.internal.model.DepartmentAssistant;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.core.internal.model.Stamp;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.access.OrgCharts;
import org.tesseracrm.i18n.Text;

/** The tree of departments. */
@Component
public final class DepartmentsImpl implements Departments {
    private final Store store;
    private final Access access;
    private final AuditLog audit;
    private final OrgCharts charts;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public DepartmentsImpl(
            @Reference Store store, @Reference Access access, @Reference AuditLog audit, @Reference OrgCharts charts) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.charts = charts;
    }

    @Override
    public List<Department> list() {
        long tenant = access.caller().tenantId();
        return store.required(em -> {
            Map<Long, Set<String>> assistants = new HashMap<>();
            em.createQuery("select a from DepartmentAssistant a where a.tenantId = :tenant", DepartmentAssistant.class)
                    .setParameter("tenant", tenant)
                    .getResultList()
                    .forEach(a -> assistants
                            .computeIfAbsent(a.getDepartmentId(), id -> new HashSet<>())
                            .add(Long.toString(a.getUserId())));
            var rows = em.createQuery("select d from Department d where d.tenantId = :tenant", DepartmentRow.class)
                    .setParameter("tenant", tenant)
                    .getResultList();
            return inTreeOrder(rows).stream()
                    .map(row -> show(row, assistants.getOrDefault(row.getId(), Set.of())))
                    .toList();
        });
    }

    @Override
    public Department create(String name, Optional<String> parentId) {
        Caller caller = administrator();
        checkName(name);
        return store.required(em -> {
            Optional<DepartmentRow> parent = parentId.map(above -> row(em, caller.tenantId(), above));
            if (parent.map(DepartmentsImpl::level).orElse(0) >= MAX_LEVELS) {
                throw new ConflictException(Text.of("core.department.tooDeep", MAX_LEVELS));
            }
            Long above = parent.map(p -> p.getId()).orElse(null);
            requireFree(em, caller.tenantId(), above, 0, name);
            var row = new DepartmentRow(
                    stamp(caller),
                    above,
                    name.strip(),
                    parent.map(p -> p.getPath()).orElse("/"));
            em.persist(row);
            em.flush();
            record("core.department.created", row, Map.of());
            return show(row, Set.of());
        });
    }

    @Override
    public Department rename(String id, long version, String name) {
        Caller caller = administrator();
        checkName(name);
        return store.required(em -> {
            var row = row(em, caller.tenantId(), id);
            row.expect(version);
            requireFree(em, caller.tenantId(), row.getParentId(), row.getId(), name);
            String before = row.getName();
            row.setName(name.strip());
            row.changed(stamp(caller));
            em.flush();
            record("core.department.renamed", row, Map.of("name", new String[] {before, row.getName()}));
            return show(row, assistants(em, row));
        });
    }

    @Override
    public Department setHead(String id, long version, Optional<String> headId, Set<String> assistantIds) {
        Caller caller = administrator();
        return store.required(em -> {
            var row = row(em, caller.tenantId(), id);
            row.expect(version);
            Set<Long> people = assistantIds.stream().map(Ids::parse).collect(Collectors.toSet());
            Set<Long> all = new HashSet<>(people);
            headId.map(Ids::parse).ifPresent(all::add);
            requirePeople(em, caller.tenantId(), all);
            String before = String.valueOf(row.getHeadId());
            row.setHeadId(headId.map(Ids::parse).orElse(null));
            row.changed(stamp(caller));
            em.createQuery("delete from DepartmentAssistant a where a.tenantId = :tenant and a.departmentId = :id")
                    .setParameter("tenant", caller.tenantId())
                    .setParameter("id", row.getId())
                    .executeUpdate();
            people.forEach(person -> em.persist(new DepartmentAssistant(stamp(caller), row.getId(), person)));
            em.flush();
            record("core.department.headChanged", row, Map.of("headId", new String[] {
                before, String.valueOf(row.getHeadId())
            }));
            store.afterCommit(() -> charts.changed(caller.tenantId()));
            return show(row, assistantIds);
        });
    }

    private static List<DepartmentRow> inTreeOrder(List<DepartmentRow> rows) {
        Map<Long, List<DepartmentRow>> below = new HashMap<>();
        rows.stream().sorted(Comparator.comparing(DepartmentRow::getName)).forEach(row -> below.computeIfAbsent(
                        row.getParentId(), id -> new ArrayList<>())
                .add(row));
        List<DepartmentRow> ordered = new ArrayList<>();
        collect(null, below, ordered);
        return ordered;
    }

    private static void collect(Long parent, Map<Long, List<DepartmentRow>> below, List<DepartmentRow> ordered) {
        for (var row : below.getOrDefault(parent, List.of())) {
            ordered.add(row);
            collect(row.getId(), below, ordered);
        }
    }

    private Caller administrator() {
        access.require(Access.ADMINISTRATOR);
        return access.caller();
    }

    private Stamp stamp(Caller caller) {
        return Callers.stamp(caller, clock);
    }

    private void record(String action, DepartmentRow row, Map<String, String[]> changes) {
        audit.record(new AuditLog.Entry(action, Long.toString(row.getId()), row.getName(), changes));
    }

    private static void checkName(String name) {
        new Fields().required("name", name).atMost(100, "name", name).end();
    }

    private static void requireFree(EntityManager em, long tenant, Long parent, long self, String name) {
        boolean taken = em
                .createQuery(
                        "select d from Department d where d.tenantId = :tenant and d.name = :name", DepartmentRow.class)
                .setParameter("tenant", tenant)
                .setParameter("name", name.strip())
                .getResultList()
                .stream()
                .anyMatch(d -> d.getId() != self && java.util.Objects.equals(d.getParentId(), parent));
        if (taken) {
            throw InvalidInputException.of("name", "duplicate", Text.of("core.department.taken", name.strip()));
        }
    }

    private static void requirePeople(EntityManager em, long tenant, Set<Long> people) {
        if (!people.isEmpty()
                && em.createQuery(
                                        "select u.id from User u where u.tenantId = :tenant and u.state = :active"
                                                + " and u.id in :ids",
                                        Long.class)
                                .setParameter("tenant", tenant)
                                .setParameter("active", UserRow.State.ACTIVE)
                                .setParameter("ids", people)
                                .getResultList()
                                .size()
                        != people.size()) {
            throw InvalidInputException.of("headId", "unknown", Text.of("core.error.person"));
        }
    }

    private static DepartmentRow row(EntityManager em, long tenant, String id) {
        var row = em.find(DepartmentRow.class, Ids.parse(id));
        if (row == null || row.getTenantId() != tenant) {
            throw new NotFoundException();
        }
        return row;
    }

    private static Set<String> assistants(EntityManager em, DepartmentRow row) {
        return em
                .createQuery(
                        "select a.userId from DepartmentAssistant a where a.tenantId = :tenant and a.departmentId = :id",
                        Long.class)
                .setParameter("tenant", row.getTenantId())
                .setParameter("id", row.getId())
                .getResultList()
                .stream()
                .map(id -> Long.toString(id))
                .collect(Collectors.toSet());
    }

    private static int level(DepartmentRow row) {
        return (int) row.getPath().chars().filter(c -> c == '/').count() - 1;
    }

    private static Department show(DepartmentRow row, Set<String> assistants) {
        return new Department(
                Long.toString(row.getId()),
                row.getVersion(),
                row.getName(),
                Optional.ofNullable(row.getParentId()).map(id -> Long.toString(id)),
                level(row),
                Optional.ofNullable(row.getHeadId()).map(id -> Long.toString(id)),
                assistants);
    }
}
