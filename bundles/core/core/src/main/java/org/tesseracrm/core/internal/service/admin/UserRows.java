package org.tesseracrm.core.internal.service.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.PictureRow;
import org.tesseracrm.core.internal.model.UserPermission;
import org.tesseracrm.core.internal.model.UserPosition;
import org.tesseracrm.core.internal.model.UserRole;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.account.Names;

/** A user's rows in the tables: the person, the roles, the positions, the single grants. */
public final class UserRows {
    private UserRows() {}

    /** Writes a new person. The caller has checked everything. */
    public static UserRow create(
            EntityManager em, Stamp stamp, String name, String hash, boolean mustChange, Profile profile) {
        var user = new UserRow(stamp, name, Names.key(name), profile.name().strip(), hash, mustChange);
        fill(user, profile);
        em.persist(user);
        profile.roles().forEach(role -> em.persist(new UserRole(stamp, user.getId(), role)));
        profile.permissions().forEach(grant -> em.persist(new UserPermission(stamp, user.getId(), grant)));
        profile.positionIds().forEach(id -> em.persist(new UserPosition(stamp, user.getId(), Ids.parse(id))));
        return user;
    }

    static void change(EntityManager em, Stamp stamp, UserRow user, Profile before, Profile after) {
        fill(user, after);
        user.changed(stamp);
        if (!before.roles().equals(after.roles())) {
            delete(em, "UserRole", user);
            after.roles().forEach(role -> em.persist(new UserRole(stamp, user.getId(), role)));
        }
        if (!before.permissions().equals(after.permissions())) {
            delete(em, "UserPermission", user);
            after.permissions().forEach(grant -> em.persist(new UserPermission(stamp, user.getId(), grant)));
        }
        if (!before.positionIds().equals(after.positionIds())) {
            delete(em, "UserPosition", user);
            after.positionIds().forEach(id -> em.persist(new UserPosition(stamp, user.getId(), Ids.parse(id))));
        }
        em.flush();
    }

    /** @throws NotFoundException where nobody of that company has the id */
    static UserRow row(EntityManager em, long tenant, String id) {
        var row = em.find(UserRow.class, Ids.parse(id));
        if (row == null || row.getTenantId() != tenant) {
            throw new NotFoundException();
        }
        return row;
    }

    static User show(EntityManager em, UserRow row, Instant now) {
        return show(em, row.getTenantId(), List.of(row), now).get(0);
    }

    static List<User> show(EntityManager em, long tenant, Collection<UserRow> rows, Instant now) {
        List<Long> ids = rows.stream().map(UserRow::getId).toList();
        Map<Long, Set<DutyRole>> roles = UserFacts.roles(em, tenant, ids);
        Map<Long, Set<String>> grants = UserFacts.grants(em, tenant, ids);
        Map<Long, Set<String>> positions = UserFacts.positions(em, tenant, ids);
        Map<Long, String> photos = UserFacts.pictures(em, tenant, PictureRow.Kind.PHOTO, ids);
        Map<Long, Instant> invited = UserFacts.invitedUntil(em, tenant, ids, now);
        List<User> users = new ArrayList<>();
        for (var row : rows) {
            users.add(new User(
                    Long.toString(row.getId()),
                    row.getVersion(),
                    row.getSignInName(),
                    row.isActive(),
                    new Profile(
                            row.getDisplayName(),
                            row.getEmail(),
                            row.getMobile(),
                            Optional.ofNullable(row.getDepartmentId()).map(id -> Long.toString(id)),
                            roles.getOrDefault(row.getId(), Set.of()),
                            grants.getOrDefault(row.getId(), Set.of()),
                            row.isAdministrator(),
                            positions.getOrDefault(row.getId(), Set.of()),
                            Optional.ofNullable(row.getDiscountLimit())),
                    Optional.ofNullable(row.getLastSignInAt()),
                    Optional.ofNullable(photos.get(row.getId())),
                    Optional.ofNullable(invited.get(row.getId()))));
        }
        return users;
    }

    private static void fill(UserRow user, Profile profile) {
        user.setDisplayName(profile.name().strip());
        user.setEmail(profile.email().strip());
        user.setMobile(profile.mobile().strip());
        user.setAdministrator(profile.administrator());
        user.setDepartmentId(profile.departmentId().map(Ids::parse).orElse(null));
        user.setDiscountLimit(
                profile.discountLimit().map(limit -> limit.setScale(2)).orElse(null));
    }

    private static void delete(EntityManager em, String entity, UserRow user) {
        em.createQuery("delete from " + entity + " x where x.tenantId = :tenant and x.userId = :user")
                .setParameter("tenant", user.getTenantId())
                .setParameter("user", user.getId())
                .executeUpdate();
    }
}
