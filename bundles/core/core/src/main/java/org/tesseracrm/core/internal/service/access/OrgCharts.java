package org.tesseracrm.core.internal.service.access;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Recent;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.core.internal.service.access.Organisation.Opens;
import org.tesseracrm.core.internal.service.access.Organisation.Post;
import org.tesseracrm.core.internal.service.access.Organisation.Unit;

/** The organisation of each company, remembered. Shares and owners are not: they are in force at once. */
@Component(service = OrgCharts.class)
public final class OrgCharts {
    private final Recent<Long, OrgChart> charts;

    @Activate
    public OrgCharts(@Reference Store store) {
        this((long tenant) -> store.required(em -> new OrgChart(read(em, tenant))), store::isUnderWay);
    }

    OrgCharts(LongFunction<OrgChart> reader, BooleanSupplier inTransaction) {
        this.charts = new Recent<>(Duration.ofSeconds(5), reader::apply, inTransaction);
    }

    OrgChart of(long tenantId) {
        return charts.get(tenantId);
    }

    /** Ids of the positions that somebody holds. */
    public Set<Long> positions(long tenantId, long userId) {
        Member member = of(tenantId).organisation().members().get(userId);
        return member == null ? Set.of() : member.posts();
    }

    /**
     * To be called once a change of departments, positions or what roles open, or of people's roles, positions and departments, is
     * committed.
     */
    public void changed(long tenantId) {
        charts.forget(tenant -> tenant == tenantId);
    }

    private static Organisation read(EntityManager em, long tenantId) {
        Map<Long, Set<Long>> assistants = sets(
                em, "select a.departmentId, a.userId from DepartmentAssistant a where a.tenantId = :tenant", tenantId);
        Map<Long, Unit> units = new HashMap<>();
        rows(em, "select d.id, d.name, d.parentId, d.headId from Department d where d.tenantId = :tenant", tenantId)
                .forEach(row -> units.put(
                        (Long) row[0],
                        new Unit(
                                (Long) row[0],
                                (String) row[1],
                                (Long) row[2],
                                (Long) row[3],
                                assistants.getOrDefault(row[0], Set.of()))));
        Map<Long, Set<String>> permissions = sets(
                em, "select p.positionId, p.permission from PositionPermission p where p.tenantId = :tenant", tenantId);
        Map<Long, Post> posts = new HashMap<>();
        rows(em, "select p.id, p.name, p.reach, p.right from Position p where p.tenantId = :tenant", tenantId)
                .forEach(row -> posts.put(
                        (Long) row[0],
                        new Post(
                                (Long) row[0],
                                (String) row[1],
                                new Opens((Reach) row[2], (Right) row[3]),
                                permissions.getOrDefault(row[0], Set.of()))));
        Map<DutyRole, Opens> roles = new EnumMap<>(DutyRole.class);
        rows(em, "select r.role, r.reach, r.right from RoleReach r where r.tenantId = :tenant", tenantId)
                .forEach(row -> roles.put((DutyRole) row[0], new Opens((Reach) row[1], (Right) row[2])));
        return new Organisation(units, members(em, tenantId), posts, roles);
    }

    private static Map<Long, Member> members(EntityManager em, long tenantId) {
        Map<Long, Set<DutyRole>> roles =
                sets(em, "select r.userId, r.role from UserRole r where r.tenantId = :tenant", tenantId);
        Map<Long, Set<Long>> posts =
                sets(em, "select p.userId, p.positionId from UserPosition p where p.tenantId = :tenant", tenantId);
        Map<Long, Member> members = new HashMap<>();
        rows(em, "select u.id, u.displayName, u.state, u.departmentId from User u where u.tenantId = :tenant", tenantId)
                .forEach(row -> members.put(
                        (Long) row[0],
                        new Member(
                                (Long) row[0],
                                (String) row[1],
                                row[2] == UserRow.State.ACTIVE,
                                (Long) row[3],
                                roles.getOrDefault(row[0], Set.of()),
                                posts.getOrDefault(row[0], Set.of()))));
        return members;
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<Long, Set<T>> sets(EntityManager em, String query, long tenantId) {
        Map<Long, Set<T>> sets = new HashMap<>();
        rows(em, query, tenantId).forEach(row -> sets.computeIfAbsent((Long) row[0], key -> new HashSet<>())
                .add((T) row[1]));
        return sets;
    }

    private static List<Object[]> rows(EntityManager em, String query, long tenantId) {
        return em.createQuery(query, Object[].class)
                .setParameter("tenant", tenantId)
                .getResultList();
    }
}
