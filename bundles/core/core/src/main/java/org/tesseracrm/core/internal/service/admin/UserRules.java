package org.tesseracrm.core.internal.service.admin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.account.Names;
import org.tesseracrm.i18n.Text;

/** What must hold for the people of a company. */
final class UserRules {
    static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,189}");
    static final Pattern MOBILE = Pattern.compile("\\+?[0-9][0-9 -]{4,30}");

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private static final String BOSS =
            "u.id in (select r.userId from UserRole r where r.tenantId = :tenant and r.role ="
                    + " org.tesseracrm.core.api.access.DutyRole.BOSS)";

    private UserRules() {}

    /** What can be seen without the tables. */
    static Fields checkFields(Profile profile) {
        return new Fields()
                .required("name", profile.name())
                .atMost(100, "name", profile.name())
                .check(
                        profile.email().isBlank()
                                || EMAIL.matcher(profile.email().strip()).matches(),
                        "email",
                        "format",
                        Text.of("core.error.email"))
                .check(
                        profile.mobile().isBlank()
                                || MOBILE.matcher(profile.mobile().strip()).matches(),
                        "mobile",
                        "format",
                        Text.of("core.error.mobile"));
    }

    /** @param declared whether a permission exists */
    static void check(EntityManager em, long tenant, Profile profile, Predicate<String> declared) {
        Fields fields = checkFields(profile)
                .check(
                        profile.departmentId().map(id -> exists(em, tenant, id)).orElse(true),
                        "departmentId",
                        "unknown",
                        Text.of("core.error.department"));
        fields.check(
                positions(em, tenant, profile) == profile.positionIds().size(),
                "positionIds",
                "unknown",
                Text.of("core.error.position"));
        profile.discountLimit()
                .ifPresent(limit -> fields.check(
                        limit.signum() >= 0
                                && limit.compareTo(MOST) <= 0
                                && limit.stripTrailingZeros().scale() <= 2,
                        "discountLimit",
                        "range",
                        Text.of("core.error.percent")));
        for (String permission : profile.permissions()) {
            fields.check(
                    declared.test(permission), "permissions", "unknown", Text.of("core.error.permission", permission));
        }
        fields.end();
    }

    /** A user has one or more roles (A5); the operator's own people have none. */
    static void requireRole(Profile profile, Caller caller) {
        new Fields()
                .check(
                        !profile.roles().isEmpty() || caller.operator(),
                        "roles",
                        "required",
                        Text.of("core.user.roleNeeded"))
                .end();
    }

    /** Two who take the last boss's role, or the last place, at the same moment must not both succeed. */
    static Tenant lock(EntityManager em, long tenant) {
        return em.find(Tenant.class, tenant, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param people how many are to come */
    static void requirePlace(EntityManager em, long tenantId, int people) {
        Tenant tenant = lock(em, tenantId);
        long free = free(em, tenant);
        if (free < people) {
            throw new ConflictException(noPlace(tenant, free));
        }
    }

    /** With what is used and allowed, and whom to ask for more. */
    static Text noPlace(Tenant tenant, long free) {
        return Text.of("core.user.quota", tenant.getUserQuota(), tenant.getUserQuota() - free);
    }

    static long free(EntityManager em, Tenant tenant) {
        long people = em.createQuery(
                        "select count(u) from User u where u.tenantId = :tenant and u.state = :active", Long.class)
                .setParameter("tenant", tenant.getId())
                .setParameter("active", UserRow.State.ACTIVE)
                .getSingleResult();
        return tenant.getUserQuota() - people;
    }

    static void requireFree(EntityManager em, long tenant, String name) {
        if (!em.createQuery("select u.id from User u where u.tenantId = :tenant and u.signInKey = :key", Long.class)
                .setParameter("tenant", tenant)
                .setParameter("key", Names.key(name))
                .getResultList()
                .isEmpty()) {
            throw new ConflictException(Text.of("core.user.taken", name));
        }
    }

    /** A company keeps a boss and an administrator; a person cannot take the administration from himself. */
    static void requireOthers(EntityManager em, Caller caller, User before, Profile after) {
        boolean bossGoes = before.profile().roles().contains(DutyRole.BOSS)
                && !after.roles().contains(DutyRole.BOSS);
        boolean administratorGoes = before.profile().administrator() && !after.administrator();
        if (Long.toString(caller.userId()).equals(before.id()) && administratorGoes) {
            throw new ConflictException(Text.of("core.user.oneself"));
        }
        if (before.active()) {
            obstacle(em, UserRows.row(em, caller.tenantId(), before.id()), bossGoes, administratorGoes)
                    .ifPresent(text -> {
                        throw new ConflictException(text);
                    });
        }
    }

    /** Why that person, who works here, cannot be taken away as a boss, or as an administrator. */
    static Optional<Text> obstacle(EntityManager em, UserRow user, boolean asBoss, boolean asAdministrator) {
        if (asBoss && isOne(em, user, BOSS) && isLast(em, user, BOSS)) {
            return Optional.of(Text.of("core.user.lastBoss"));
        }
        if (asAdministrator && user.isAdministrator() && isLast(em, user, "u.administrator = true")) {
            return Optional.of(Text.of("core.user.lastAdministrator"));
        }
        return Optional.empty();
    }

    private static boolean isOne(EntityManager em, UserRow user, String which) {
        return !some(em, user, "u.id = :id and " + which).isEmpty();
    }

    private static boolean isLast(EntityManager em, UserRow user, String which) {
        return some(em, user, "u.id <> :id and " + which).isEmpty();
    }

    private static List<Long> some(EntityManager em, UserRow user, String which) {
        return em.createQuery(
                        "select u.id from User u where u.tenantId = :tenant and u.state = :active and " + which,
                        Long.class)
                .setParameter("tenant", user.getTenantId())
                .setParameter("active", UserRow.State.ACTIVE)
                .setParameter("id", user.getId())
                .setMaxResults(1)
                .getResultList();
    }

    private static int positions(EntityManager em, long tenant, Profile profile) {
        List<Long> ids = profile.positionIds().stream().map(Ids::parse).toList();
        return ids.isEmpty()
                ? 0
                : em.createQuery("select p.id from Position p where p.tenantId = :tenant and p.id in :ids", Long.class)
                        .setParameter("tenant", tenant)
                        .setParameter("ids", ids)
                        .getResultList()
                        .size();
    }

    private static boolean exists(EntityManager em, long tenant, String departmentId) {
        DepartmentRow department = em.find(DepartmentRow.class, Ids.parse(departmentId));
        return department != null && department.getTenantId() == tenant;
    }
}
