package org.tesseracrm.core.internal.service.admin;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Departments.Member;
import org.tesseracrm.core.internal.model.DepartmentAssistant;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.core.internal.model.PictureRow;
import org.tesseracrm.core.internal.model.UserRow;

/** Who belongs to which department. */
final class Members {
    private static final Comparator<Member> ORDER = Comparator.comparing((Member member) -> !member.head())
            .thenComparing(member -> !member.assistant())
            .thenComparing(Member::name)
            .thenComparing(Member::user);

    /** Somebody's assisting somewhere. */
    private record Assists(Long department, Long user) {}

    private Members() {}

    /** @param department null: those who belong to none */
    static List<Member> of(EntityManager em, long tenant, DepartmentRow department) {
        TypedQuery<UserRow> query = em.createQuery(
                        "select u from User u where u.tenantId = :tenant and u.state = :active and u.departmentId "
                                + (department == null ? "is null" : "= :department"),
                        UserRow.class)
                .setParameter("tenant", tenant)
                .setParameter("active", UserRow.State.ACTIVE);
        if (department != null) {
            query.setParameter("department", department.getId());
        }
        return show(em, tenant, query.getResultList(), any -> Optional.ofNullable(department))
                .getOrDefault(department == null ? "" : Long.toString(department.getId()), List.of());
    }

    /** Of all departments, and under the empty text of none. */
    static Map<String, List<Member>> all(EntityManager em, long tenant, DepartmentRows departments) {
        List<UserRow> rows = em.createQuery(
                        "select u from User u where u.tenantId = :tenant and u.state = :active", UserRow.class)
                .setParameter("tenant", tenant)
                .setParameter("active", UserRow.State.ACTIVE)
                .getResultList();
        return show(em, tenant, rows, departments::find);
    }

    private static Map<String, List<Member>> show(
            EntityManager em, long tenant, List<UserRow> rows, Function<Long, Optional<DepartmentRow>> departments) {
        List<Long> ids = rows.stream().map(UserRow::getId).toList();
        Map<Long, Set<DutyRole>> roles = UserFacts.roles(em, tenant, ids);
        Map<Long, Set<String>> positions = UserFacts.positions(em, tenant, ids);
        Map<Long, String> photos = UserFacts.pictures(em, tenant, PictureRow.Kind.PHOTO, ids);
        Set<Assists> assistants = assistants(em, tenant);
        Function<UserRow, Member> member = row -> new Member(
                Long.toString(row.getId()),
                row.getSignInName(),
                row.getDisplayName(),
                Optional.ofNullable(row.getDepartmentId())
                        .flatMap(departments)
                        .filter(unit -> Objects.equals(unit.getHeadId(), row.getId()))
                        .isPresent(),
                assistants.contains(new Assists(row.getDepartmentId(), row.getId())),
                roles.getOrDefault(row.getId(), Set.of()),
                positions.getOrDefault(row.getId(), Set.of()),
                Optional.ofNullable(photos.get(row.getId())));
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getDepartmentId() == null ? "" : Long.toString(row.getDepartmentId()),
                        Collectors.mapping(
                                member, Collectors.collectingAndThen(Collectors.toList(), some -> some.stream()
                                        .sorted(ORDER)
                                        .toList()))));
    }

    private static Set<Assists> assistants(EntityManager em, long tenant) {
        Set<Assists> found = new HashSet<>();
        em.createQuery("select a from DepartmentAssistant a where a.tenantId = :tenant", DepartmentAssistant.class)
                .setParameter("tenant", tenant)
                .getResultList()
                .forEach(row -> found.add(new Assists(row.getDepartmentId(), row.getUserId())));
        return found;
    }
}
