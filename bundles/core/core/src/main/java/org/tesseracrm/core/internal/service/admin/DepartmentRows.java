package org.tesseracrm.core.internal.service.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.tesseracrm.core.api.admin.Departments.Department;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.DepartmentAssistant;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.model.UserRow;

/** A company's departments in the tables. */
final class DepartmentRows {
    private final EntityManager em;
    private final long tenant;
    private final Map<Long, DepartmentRow> rows = new LinkedHashMap<>();

    private DepartmentRows(EntityManager em, long tenant) {
        this.em = em;
        this.tenant = tenant;
        em.createQuery("select d from Department d where d.tenantId = :tenant", DepartmentRow.class)
                .setParameter("tenant", tenant)
                .getResultList()
                .forEach(row -> rows.put(row.getId(), row));
    }

    static DepartmentRows read(EntityManager em, long tenant) {
        return new DepartmentRows(em, tenant);
    }

    /** So that two who change the tree at the same moment cannot make together what neither may make alone. */
    static DepartmentRows lock(EntityManager em, long tenant) {
        em.find(Tenant.class, tenant, LockModeType.PESSIMISTIC_WRITE);
        return new DepartmentRows(em, tenant);
    }

    DepartmentTree tree() {
        return new DepartmentTree(rows.values().stream()
                .map(row -> new DepartmentTree.Node(
                        row.getId(), row.getParentId(), row.getCode(), row.getName(), row.getPlace()))
                .toList());
    }

    Collection<DepartmentRow> all() {
        return rows.values();
    }

    DepartmentRow row(String id) {
        return Optional.ofNullable(rows.get(Ids.parse(id))).orElseThrow(NotFoundException::new);
    }

    Optional<DepartmentRow> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    DepartmentRow add(Stamp stamp, DepartmentRow parent, String code, String name) {
        Long above = parent == null ? null : parent.getId();
        int place = tree().children(above).stream()
                        .mapToInt(DepartmentTree.Node::place)
                        .max()
                        .orElse(0)
                + 1;
        var row = new DepartmentRow(stamp, above, code, name, parent == null ? "/" : parent.getPath(), place);
        em.persist(row);
        rows.put(row.getId(), row);
        return row;
    }

    /** @param parent null: at the top */
    void move(Stamp stamp, DepartmentRow row, DepartmentRow parent, Long before) {
        Long above = parent == null ? null : parent.getId();
        List<Long> order = tree().withAmong(row.getId(), above, before);
        row.move(above, parent == null ? "/" : parent.getPath());
        row.changed(stamp);
        for (long id : tree().branch(row.getId())) {
            DepartmentRow moved = rows.get(id);
            if (moved.getParentId() != null) {
                moved.move(moved.getParentId(), rows.get(moved.getParentId()).getPath());
            }
        }
        em.flush();
        // in SQL: who edits a sibling at the same time is not disturbed
        for (int i = 0; i < order.size(); i++) {
            em.createNativeQuery("update core_department set place = ?1 where id = ?2 and place <> ?1")
                    .setParameter(1, i + 1)
                    .setParameter(2, order.get(i))
                    .executeUpdate();
        }
    }

    List<Department> show() {
        Map<Long, Set<String>> assistants = new HashMap<>();
        em.createQuery("select a from DepartmentAssistant a where a.tenantId = :tenant", DepartmentAssistant.class)
                .setParameter("tenant", tenant)
                .getResultList()
                .forEach(a -> assistants
                        .computeIfAbsent(a.getDepartmentId(), id -> new HashSet<>())
                        .add(Long.toString(a.getUserId())));
        Map<Long, Integer> members = members();
        Map<Long, String> heads = names();
        DepartmentTree tree = tree();
        List<Department> shown = new ArrayList<>();
        for (long id : tree.inOrder()) {
            var row = rows.get(id);
            int below = tree.branch(id).stream()
                            .mapToInt(one -> members.getOrDefault(one, 0))
                            .sum()
                    - members.getOrDefault(id, 0);
            shown.add(new Department(
                    Long.toString(id),
                    row.getVersion(),
                    row.getCode(),
                    row.getName(),
                    Optional.ofNullable(row.getParentId()).map(parent -> Long.toString(parent)),
                    row.getLevel(),
                    Optional.ofNullable(row.getHeadId()).map(head -> Long.toString(head)),
                    Optional.ofNullable(row.getHeadId()).map(heads::get),
                    assistants.getOrDefault(id, Set.of()),
                    members.getOrDefault(id, 0),
                    below));
        }
        return shown;
    }

    Department show(DepartmentRow row) {
        String id = Long.toString(row.getId());
        return show().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private Map<Long, Integer> members() {
        Map<Long, Integer> members = new HashMap<>();
        em.createQuery(
                        "select u.departmentId, count(u) from User u where u.tenantId = :tenant and u.state = :active"
                                + " and u.departmentId is not null group by u.departmentId",
                        Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("active", UserRow.State.ACTIVE)
                .getResultList()
                .forEach(row -> members.put((Long) row[0], ((Number) row[1]).intValue()));
        return members;
    }

    private Map<Long, String> names() {
        Set<Long> heads = rows.values().stream()
                .map(DepartmentRow::getHeadId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        Map<Long, String> names = new HashMap<>();
        if (!heads.isEmpty()) {
            em.createQuery(
                            "select u.id, u.displayName from User u where u.tenantId = :tenant and u.id in :ids",
                            Object[].class)
                    .setParameter("tenant", tenant)
                    .setParameter("ids", heads)
                    .getResultList()
                    .forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        return names;
    }
}
