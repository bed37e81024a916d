package org.tesseracrm.core.internal.service.admin;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Departments.Member;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.core.internal.model.PictureRow;
import org.tesseracrm.core.internal.model.UserRow;

/** Who belongs to a department. */
final class Members {
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
        List<UserRow> rows = query.getResultList();
        List<Long> ids = rows.stream().map(UserRow::getId).toList();
        Map<Long, Set<DutyRole>> roles = UserFacts.roles(em, tenant, ids);
        Map<Long, Set<String>> positions = UserFacts.positions(em, tenant, ids);
        Map<Long, String> photos = UserFacts.pictures(em, tenant, PictureRow.Kind.PHOTO, ids);
        Set<Long> assistants = assistants(em, tenant, department);
        return rows.stream()
                .map(row -> new Member(
                        Long.toString(row.getId()),
                        row.getSignInName(),
                        row.getDisplayName(),
                        department != null && Long.valueOf(row.getId()).equals(department.getHeadId()),
                        assistants.contains(row.getId()),
                        roles.getOrDefault(row.getId(), Set.of()),
                        positions.getOrDefault(row.getId(), Set.of()),
                        Optional.ofNullable(photos.get(row.getId()))))
                .sorted(Comparator.comparing((Member member) -> !member.head())
                        .thenComparing(member -> !member.assistant())
                        .thenComparing(Member::name)
                        .thenComparing(Member::user))
                .toList();
    }

    private static Set<Long> assistants(EntityManager em, long tenant, DepartmentRow department) {
        return department == null
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select a.userId from DepartmentAssistant a where a.tenantId = :tenant"
                                        + " and a.departmentId = :id",
                                Long.class)
                        .setParameter("tenant", tenant)
                        .setParameter("id", department.getId())
                        .getResultList());
    }
}
