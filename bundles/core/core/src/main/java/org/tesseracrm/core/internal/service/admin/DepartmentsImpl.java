package org.tesseracrm.core.internal.service.admin;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.DepartmentAssistant;
import org.tesseracrm.core.internal.model.DepartmentRow;
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
        return store.required(em -> DepartmentRows.read(em, tenant).show());
    }

    @Override
    public Department find(String id) {
        long tenant = access.caller().tenantId();
        return store.required(em -> {
            DepartmentRows rows = DepartmentRows.read(em, tenant);
            return rows.show(rows.row(id));
        });
    }

    @Override
    public List<Member> members(Optional<String> id) {
        long tenant = access.caller().tenantId();
        return store.required(em -> Members.of(
                em,
                tenant,
                id.map(one -> DepartmentRows.read(em, tenant).row(one)).orElse(null)));
    }

    @Override
    public Map<String, List<Member>> everybody() {
        long tenant = access.caller().tenantId();
        return store.required(em -> Members.all(em, tenant, DepartmentRows.read(em, tenant)));
    }

    @Override
    public String nextCode(Optional<String> parentId) {
        long tenant = access.caller().tenantId();
        return store.required(em -> {
            DepartmentRows rows = DepartmentRows.read(em, tenant);
            return rows.tree()
                    .nextCode(parentId.map(rows::row).map(DepartmentRow::getId).orElse(null));
        });
    }

    @Override
    public Department create(NewDepartment department) {
        Caller caller = administrator();
        String name = department.name().strip();
        String asked = department.code().orElse("").strip();
        DepartmentRules.check(name, asked.isEmpty() ? Optional.empty() : Optional.of(asked));
        return store.required(em -> {
            DepartmentRows rows = DepartmentRows.lock(em, caller.tenantId());
            DepartmentRow parent = department.parentId().map(rows::row).orElse(null);
            DepartmentTree tree = rows.tree();
            Long above = parent == null ? null : parent.getId();
            tree.obstacle(null, above).ifPresent(DepartmentsImpl::refuse);
            String code = asked.isEmpty() ? tree.nextCode(above) : asked;
            DepartmentRules.requireFree(tree, null, above, name, code);
            var row = rows.add(stamp(caller), parent, code, name);
            em.flush();
            record("core.department.created", row, Map.of());
            changed(caller);
            return rows.show(row);
        });
    }

    @Override
    public Department change(String id, long version, String name, String code) {
        Caller caller = administrator();
        String newName = name.strip();
        String newCode = code.strip();
        DepartmentRules.check(newName, Optional.of(newCode));
        return store.required(em -> {
            DepartmentRows rows = DepartmentRows.lock(em, caller.tenantId());
            var row = rows.row(id);
            row.expect(version);
            DepartmentRules.requireFree(rows.tree(), row.getId(), row.getParentId(), newName, newCode);
            Map<String, String[]> changes = new LinkedHashMap<>();
            changes.put("name", new String[] {row.getName(), newName});
            changes.put("code", new String[] {row.getCode(), newCode});
            changes.values().removeIf(change -> change[0].equals(change[1]));
            row.setName(newName);
            row.setCode(newCode);
            row.changed(stamp(caller));
            em.flush();
            record("core.department.renamed", row, changes);
            changed(caller);
            return rows.show(row);
        });
    }

    @Override
    public Department move(String id, long version, Optional<String> parentId, Optional<String> beforeId) {
        Caller caller = administrator();
        return store.required(em -> {
            DepartmentRows rows = DepartmentRows.lock(em, caller.tenantId());
            var row = rows.row(id);
            row.expect(version);
            DepartmentRow parent = parentId.map(rows::row).orElse(null);
            Long above = parent == null ? null : parent.getId();
            DepartmentTree tree = rows.tree();
            tree.obstacle(row.getId(), above).ifPresent(DepartmentsImpl::refuse);
            Long before = beforeId.map(Ids::parse).orElse(null);
            if (before != null && (before == row.getId() || !tree.isChild(before, above))) {
                throw InvalidInputException.of("beforeId", "unknown", Text.of("core.department.noSibling"));
            }
            DepartmentRules.requireFreeName(tree, row.getId(), above, row.getName());
            String from = String.valueOf(row.getParentId());
            rows.move(stamp(caller), row, parent, before);
            record("core.department.moved", row, Map.of("parentId", new String[] {from, String.valueOf(above)}));
            changed(caller);
            return rows.show(row);
        });
    }

    @Override
    public void delete(String id, long version) {
        Caller caller = administrator();
        store.run(em -> {
            DepartmentRows rows = DepartmentRows.lock(em, caller.tenantId());
            var row = rows.row(id);
            row.expect(version);
            if (!rows.tree().children(row.getId()).isEmpty()) {
                throw new ConflictException(Text.of("core.department.hasBelow"));
            }
            int people = rows.show(row).members();
            if (people > 0) {
                throw new ConflictException(Text.of("core.department.hasPeople", people));
            }
            // who has left belongs nowhere any more
            em.createNativeQuery(
                            "update core_user set department_id = null where tenant_id = ?1 and department_id = ?2")
                    .setParameter(1, caller.tenantId())
                    .setParameter(2, row.getId())
                    .executeUpdate();
            endAssistants(em, row);
            em.remove(row);
            em.flush();
            record("core.department.deleted", row, Map.of());
            changed(caller);
        });
    }

    @Override
    public Department setHead(String id, long version, Optional<String> headId, Set<String> assistantIds) {
        Caller caller = administrator();
        return store.required(em -> {
            DepartmentRows rows = DepartmentRows.read(em, caller.tenantId());
            var row = rows.row(id);
            row.expect(version);
            Set<Long> people = assistantIds.stream().map(Ids::parse).collect(Collectors.toSet());
            Long head = headId.map(Ids::parse).orElse(null);
            Set<Long> all = new HashSet<>(people);
            headId.map(Ids::parse).ifPresent(all::add);
            DepartmentRules.requirePeople(em, caller.tenantId(), "headId", all);
            Map<String, String[]> changes = new LinkedHashMap<>();
            changes.put("headId", new String[] {String.valueOf(row.getHeadId()), String.valueOf(head)});
            changes.put("assistantIds", new String[] {
                String.join(
                        ", ", rows.show(row).assistantIds().stream().sorted().toList()),
                String.join(", ", assistantIds.stream().sorted().toList())
            });
            changes.values().removeIf(change -> change[0].equals(change[1]));
            row.setHeadId(head);
            row.changed(stamp(caller));
            endAssistants(em, row);
            people.forEach(person -> em.persist(new DepartmentAssistant(stamp(caller), row.getId(), person)));
            em.flush();
            record("core.department.headChanged", row, changes);
            changed(caller);
            return rows.show(row);
        });
    }

    private Caller administrator() {
        access.require(Access.ADMINISTRATOR);
        return access.caller();
    }

    private Stamp stamp(Caller caller) {
        return Callers.stamp(caller, clock);
    }

    private void changed(Caller caller) {
        store.afterCommit(() -> charts.changed(caller.tenantId()));
    }

    private void record(String action, DepartmentRow row, Map<String, String[]> changes) {
        audit.record(new AuditLog.Entry(action, Long.toString(row.getId()), row.getName(), changes));
    }

    private static void endAssistants(EntityManager em, DepartmentRow row) {
        em.createQuery("delete from DepartmentAssistant a where a.tenantId = :tenant and a.departmentId = :id")
                .setParameter("tenant", row.getTenantId())
                .setParameter("id", row.getId())
                .executeUpdate();
    }

    private static void refuse(DepartmentTree.Obstacle obstacle) {
        throw new ConflictException(
                switch (obstacle) {
                    case CIRCLE -> Text.of("core.department.circle");
                    case TOO_DEEP -> Text.of("core.department.tooDeep", MAX_LEVELS);
                });
    }
}
