package org.tesseracrm.core.internal.service.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.admin.Positions.Holder;
import org.tesseracrm.core.internal.model.UserRow;

/** Who holds a position or has a role, of those who work here. */
final class Holders {
    private Holders() {}

    /**
     * By name.
     *
     * @param which a subquery of user ids, with the parameter {@code value}
     */
    static List<Holder> of(EntityManager em, long tenant, String which, Object value) {
        Map<Long, String> departments = new HashMap<>();
        em.createQuery("select d.id, d.name from Department d where d.tenantId = :tenant", Object[].class)
                .setParameter("tenant", tenant)
                .getResultList()
                .forEach(row -> departments.put((Long) row[0], (String) row[1]));
        return em
                .createQuery(
                        "select u from User u where u.tenantId = :tenant and u.state = :active and u.id in (" + which
                                + ") order by u.displayName, u.id",
                        UserRow.class)
                .setParameter("tenant", tenant)
                .setParameter("active", UserRow.State.ACTIVE)
                .setParameter("value", value)
                .getResultList()
                .stream()
                .map(user -> new Holder(
                        Long.toString(user.getId()),
                        user.getSignInName(),
                        user.getDisplayName(),
                        user.getDepartmentId() == null ? "" : departments.getOrDefault(user.getDepartmentId(), "")))
                .toList();
    }

    /** How many of them, by what they have. */
    static <K> Map<K, Integer> counts(EntityManager em, long tenant, String entity, String field, Class<K> type) {
        Map<K, Integer> counts = new HashMap<>();
        em.createQuery(
                        "select x." + field + ", count(x) from " + entity + " x, User u where x.tenantId = :tenant"
                                + " and u.tenantId = :tenant and u.id = x.userId and u.state = :active group by x."
                                + field,
                        Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("active", UserRow.State.ACTIVE)
                .getResultList()
                .forEach(row -> counts.put(type.cast(row[0]), ((Number) row[1]).intValue()));
        return counts;
    }
}
