package org.tesseracrm.core.internal.service.admin;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.PictureRow;

/** What the tables beside that of the people say about them, for many at once. */
final class UserFacts {
    /** An IN list longer than this is asked for in parts. */
    private static final int AT_ONCE = 1_000;

    private UserFacts() {}

    static Map<Long, Set<DutyRole>> roles(EntityManager em, long tenant, List<Long> users) {
        return sets(
                em,
                "select r.userId, r.role from UserRole r where r.tenantId = :tenant and r.userId in :ids",
                tenant,
                users,
                DutyRole.class::cast);
    }

    static Map<Long, Set<String>> grants(EntityManager em, long tenant, List<Long> users) {
        return sets(
                em,
                "select p.userId, p.permission from UserPermission p where p.tenantId = :tenant and p.userId in :ids",
                tenant,
                users,
                String.class::cast);
    }

    static Map<Long, Set<String>> positions(EntityManager em, long tenant, List<Long> users) {
        return sets(
                em,
                "select p.userId, p.positionId from UserPosition p where p.tenantId = :tenant and p.userId in :ids",
                tenant,
                users,
                String::valueOf);
    }

    /** Subject to id of its picture. */
    static Map<Long, String> pictures(EntityManager em, long tenant, PictureRow.Kind kind, List<Long> subjects) {
        Map<Long, String> pictures = new HashMap<>();
        for (List<Long> part : parts(subjects)) {
            em.createQuery(
                            "select p.subjectId, p.id from Picture p where p.tenantId = :tenant and p.kind = :kind"
                                    + " and p.subjectId in :ids",
                            Object[].class)
                    .setParameter("tenant", tenant)
                    .setParameter("kind", kind)
                    .setParameter("ids", part)
                    .getResultList()
                    .forEach(row -> pictures.put((Long) row[0], String.valueOf(row[1])));
        }
        return pictures;
    }

    /** Until when the link is good that somebody has not used yet. */
    static Map<Long, Instant> invitedUntil(EntityManager em, long tenant, List<Long> users, Instant now) {
        Map<Long, Instant> until = new HashMap<>();
        for (List<Long> part : parts(users)) {
            em.createQuery(
                            "select i.userId, i.expiresAt from Invitation i where i.tenantId = :tenant and i.userId in :ids"
                                    + " and i.usedAt is null and i.expiresAt > :now",
                            Object[].class)
                    .setParameter("tenant", tenant)
                    .setParameter("ids", part)
                    .setParameter("now", Utc.of(now))
                    .getResultList()
                    .forEach(row -> until.merge(
                            (Long) row[0],
                            Utc.instant((LocalDateTime) row[1]),
                            (one, other) -> one.isAfter(other) ? one : other));
        }
        return until;
    }

    private static <T> Map<Long, Set<T>> sets(
            EntityManager em, String query, long tenant, List<Long> users, Function<Object, T> value) {
        Map<Long, Set<T>> sets = new HashMap<>();
        for (List<Long> part : parts(users)) {
            em.createQuery(query, Object[].class)
                    .setParameter("tenant", tenant)
                    .setParameter("ids", part)
                    .getResultList()
                    .forEach(row -> sets.computeIfAbsent((Long) row[0], id -> new TreeSet<>())
                            .add(value.apply(row[1])));
        }
        return sets;
    }

    private static Collection<List<Long>> parts(List<Long> ids) {
        List<List<Long>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            parts.add(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
