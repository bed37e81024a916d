package org.tesseracrm.core.internal.service.admin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.Position;
import org.tesseracrm.core.internal.model.PositionPermission;
import org.tesseracrm.core.internal.model.UserPosition;
import org.tesseracrm.core.internal.model.UserRow;

/** Positions in the tables: what each gives, and who holds it. */
final class PositionRows {
    private PositionRows() {}

    static List<Position> all(EntityManager em, long tenant) {
        return em.createQuery("select p from Position p where p.tenantId = :tenant order by p.name", Position.class)
                .setParameter("tenant", tenant)
                .getResultList();
    }

    /** @throws NotFoundException where that company has none of that id */
    static Position row(EntityManager em, long tenant, String id) {
        Position row = em.find(Position.class, Ids.parse(id));
        if (row == null || row.getTenantId() != tenant) {
            throw new NotFoundException();
        }
        return row;
    }

    static Position add(EntityManager em, Stamp stamp, Positions.Draft draft) {
        Position row =
                new Position(stamp, draft.name().strip(), draft.description().strip(), draft.reach(), draft.right());
        em.persist(row);
        setPermissions(em, stamp, row, draft.permissions());
        em.flush();
        return row;
    }

    static void setPermissions(EntityManager em, Stamp stamp, Position position, Set<String> permissions) {
        delete(em, "PositionPermission", position);
        permissions.forEach(permission -> em.persist(new PositionPermission(stamp, position.getId(), permission)));
    }

    /** Those who left keep it: they bring it along when they come back. */
    static void setHolders(EntityManager em, Stamp stamp, Position position, Set<Long> users) {
        em.createQuery("delete from UserPosition x where x.tenantId = :tenant and x.positionId = :position"
                        + " and x.userId in (select u.id from User u where u.tenantId = :tenant and u.state = :active)")
                .setParameter("tenant", stamp.tenantId())
                .setParameter("position", position.getId())
                .setParameter("active", UserRow.State.ACTIVE)
                .executeUpdate();
        users.forEach(user -> em.persist(new UserPosition(stamp, user, position.getId())));
    }

    static void remove(EntityManager em, Position position) {
        delete(em, "PositionPermission", position);
        delete(em, "UserPosition", position);
        em.remove(position);
    }

    static Positions.Position show(EntityManager em, Position row) {
        return show(em, row.getTenantId(), List.of(row)).get(0);
    }

    static List<Positions.Position> show(EntityManager em, long tenant, List<Position> rows) {
        Map<Long, Set<String>> permissions = new HashMap<>();
        em.createQuery(
                        "select p.positionId, p.permission from PositionPermission p where p.tenantId = :tenant",
                        Object[].class)
                .setParameter("tenant", tenant)
                .getResultList()
                .forEach(row -> permissions
                        .computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add((String) row[1]));
        Map<Long, Integer> holders = Holders.counts(em, tenant, "UserPosition", "positionId", Long.class);
        return rows.stream()
                .map(row -> new Positions.Position(
                        Long.toString(row.getId()),
                        row.getVersion(),
                        row.getName(),
                        row.getDescription(),
                        permissions.getOrDefault(row.getId(), Set.of()),
                        row.getReach(),
                        row.getRight(),
                        holders.getOrDefault(row.getId(), 0)))
                .toList();
    }

    private static void delete(EntityManager em, String entity, Position position) {
        em.createQuery("delete from " + entity + " x where x.tenantId = :tenant and x.positionId = :position")
                .setParameter("tenant", position.getTenantId())
                .setParameter("position", position.getId())
                .executeUpdate();
    }
}
