package org.tesseracrm.core.internal.service.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Queries;

/** What an administrator looks for among the people. */
final class UserQuery {
    private final StringBuilder where = new StringBuilder(" from User u where u.tenantId = :tenant");
    private final Map<String, Object> values = new HashMap<>();

    UserQuery(long tenant, Users.Query asked) {
        values.put("tenant", tenant);
        if (!asked.text().isBlank()) {
            and(
                    "(u.displayName like :text escape '!' or u.signInKey like :text escape '!')",
                    "text",
                    Queries.contains(asked.text()));
        }
        asked.departmentId().ifPresent(id -> and("u.departmentId = :department", "department", Ids.parse(id)));
        asked.active()
                .ifPresent(
                        active -> and("u.state = :state", "state", active ? UserRow.State.ACTIVE : UserRow.State.LEFT));
        asked.role()
                .ifPresent(role -> and(
                        "u.id in (select r.userId from UserRole r where r.tenantId = :tenant and r.role = :role)",
                        "role",
                        role));
        asked.positionId()
                .ifPresent(id -> and(
                        "u.id in (select p.userId from UserPosition p where p.tenantId = :tenant"
                                + " and p.positionId = :position)",
                        "position",
                        Ids.parse(id)));
    }

    TypedQuery<Long> ids(EntityManager em) {
        return filled(em.createQuery("select u.id" + where, Long.class));
    }

    List<UserRow> rows(EntityManager em, String cursor, int most) {
        return filled(em.createQuery(
                        "select u" + where + " and u.signInKey > :cursor order by u.signInKey", UserRow.class))
                .setParameter("cursor", cursor)
                .setMaxResults(most)
                .getResultList();
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }

    private <T> TypedQuery<T> filled(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
