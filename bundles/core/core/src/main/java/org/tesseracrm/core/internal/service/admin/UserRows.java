package org.tesseracrm.core.internal.service.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.internal.model.Stamp;
import org.tesseracrm.core.internal.model.UserPermission;
import org.tesseracrm.core.internal.model.UserRole;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.account.Names;

/** A user's rows in the tables: the person, the roles, the single grants. */
public final class UserRows {
    private UserRows() {}

    /** Writes a new person. The caller has checked everything. */
    public static UserRow create(
            EntityManager em, Stamp stamp, String name, String hash, boolean mustChange, Profile profile) {
        var user = new UserRow(stamp, name, Names.key(name), profile.name(), hash, mustChange);
        fill(user, profile);
        em.persist(user);
        profile.roles().forEach(role -> em.persist(new UserRole(stamp, user.getId(), role)));
        profile.permissions().forEach(grant -> em.persist(new UserPermission(stamp, user.getId(), grant)));
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
        em.flush();
    }

    static List<User> show(EntityManager em, long tenant, Collection<UserRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(UserRow::getId).toList();
        Map<Long, Set<DutyRole>> roles = new HashMap<>();
        pairs(
                        em,
                        "select r.userId, r.role from UserRole r where r.tenantId = :tenant and r.userId in :ids",
                        tenant,
                        ids)
                .forEach(row -> roles.computeIfAbsent((Long) row[0], id -> new TreeSet<>())
                        .add((DutyRole) row[1]));
        Map<Long, Set<String>> grants = new HashMap<>();
        pairs(
                        em,
                        "select p.userId, p.permission from UserPermission p where p.tenantId = :tenant and p.userId in :ids",
                        tenant,
                        ids)
                .forEach(row -> grants.computeIfAbsent((Long) row[0], id -> new TreeSet<>())
                        .add((String) row[1]));
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
                            row.isAdministrator()),
                    Optional.ofNullable(row.getLastSignInAt())));
        }
        return users;
    }

    static void endTokens(EntityManager em, UserRow user) {
        delete(em, "Token", user);
    }

    private static void fill(UserRow user, Profile profile) {
        user.setDisplayName(profile.name().strip());
        user.setEmail(profile.email().strip());
        user.setMobile(profile.mobile().strip());
        user.setAdministrator(profile.administrator());
        user.setDepartmentId(profile.departmentId().map(Ids::parse).orElse(null));
    }

    private static void delete(EntityManager em, String entity, UserRow user) {
        em.createQuery("delete from " + entity + " x where x.tenantId = :tenant and x.userId = :user")
                .setParameter("tenant", user.getTenantId())
                .setParameter("user", user.getId())
                .executeUpdate();
    }

    private static List<Object[]> pairs(EntityManager em, String query, long tenant, List<Long> ids) {
        return em.createQuery(query, Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("ids", ids)
                .getResultList();
    }
}
