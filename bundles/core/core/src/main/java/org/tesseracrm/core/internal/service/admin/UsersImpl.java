package org.tesseracrm.core.internal.service.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.internal.model.Stamp;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Queries;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.access.OrgCharts;
import org.tesseracrm.core.internal.service.access.Rights;
import org.tesseracrm.core.internal.service.account.Names;
import org.tesseracrm.core.internal.service.account.PasswordRules;
import org.tesseracrm.core.internal.service.account.Passwords;
import org.tesseracrm.core.internal.service.account.SignInGuard;
import org.tesseracrm.i18n.Text;

/** The people of a company. */
@Component
public final class UsersImpl implements Users {
    private final Store store;
    private final Access access;
    private final AuditLog audit;
    private final Callers callers;
    private final OrgCharts charts;
    private final Rights rights;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public UsersImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference Callers callers,
            @Reference OrgCharts charts,
            @Reference Rights rights,
            @Reference Passwords passwords,
            @Reference SignInGuard guard) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.callers = callers;
        this.charts = charts;
        this.rights = rights;
        this.passwords = passwords;
        this.guard = guard;
    }

    @Override
    public Page<User> list(String text, int asked, String cursor) {
        long tenant = administrator().tenantId();
        int limit = Queries.limit(asked);
        String where = " from User u where u.tenantId = :tenant"
                + (text.isBlank()
                        ? ""
                        : " and (u.displayName like :text escape '!' or u.signInKey like :text escape '!')");
        return store.required(em -> {
            Page.Total total = Queries.total(filter(em.createQuery("select u.id" + where, Long.class), tenant, text));
            var rows = filter(
                            em.createQuery(
                                    "select u" + where + " and u.signInKey > :cursor order by u.signInKey",
                                    UserRow.class),
                            tenant,
                            text)
                    .setParameter("cursor", cursor)
                    .setMaxResults(limit + 1)
                    .getResultList();
            return Queries.page(rows, limit, UserRow::getSignInKey, shown -> UserRows.show(em, tenant, shown), total);
        });
    }

    @Override
    public User find(String id) {
        long tenant = administrator().tenantId();
        return store.required(em -> show(em, row(em, tenant, id)));
    }

    @Override
    public Created create(NewUser user) {
        Caller caller = administrator();
        Names.requireUser("user", user.user());
        String password = user.password().isEmpty() ? passwords.generate() : user.password();
        PasswordRules.require("password", password, List.of(Names.key(user.user()), caller.company()));
        String hash = passwords.hash(password);
        return store.required(em -> {
            UserRules.check(em, caller.tenantId(), user.profile(), rights::isDeclared);
            UserRules.requirePlace(em, em.find(Tenant.class, caller.tenantId()));
            requireFree(em, caller.tenantId(), user.user());
            var row = UserRows.create(em, stamp(caller), user.user(), hash, true, user.profile());
            em.flush();
            record("core.user.created", row, Map.of());
            changed(caller.tenantId(), row.getId());
            return new Created(show(em, row), password);
        });
    }

    @Override
    public User change(String id, long version, Profile profile) {
        Caller caller = administrator();
        return store.required(em -> {
            var row = row(em, caller.tenantId(), id);
            row.expect(version);
            UserRules.check(em, caller.tenantId(), profile, rights::isDeclared);
            User before = show(em, row);
            UserRules.requireOthers(em, caller, before, profile, true);
            UserRows.change(em, stamp(caller), row, before.profile(), profile);
            User after = show(em, row);
            record("core.user.changed", row, Changes.between(before.profile(), after.profile()));
            changed(caller.tenantId(), row.getId());
            return after;
        });
    }

    @Override
    public Created resetPassword(String id) {
        Caller caller = administrator();
        String password = passwords.generate();
        String hash = passwords.hash(password);
        return store.required(em -> {
            var row = row(em, caller.tenantId(), id);
            row.setPassword(hash, true);
            row.changed(stamp(caller));
            UserRows.endTokens(em, row);
            guard.clear(caller.company(), row.getSignInKey());
            em.flush();
            record("core.user.passwordReset", row, Map.of());
            changed(caller.tenantId(), row.getId());
            return new Created(show(em, row), password);
        });
    }

    @Override
    public User deactivate(String id, long version) {
        return setActive(id, version, false);
    }

    @Override
    public User reactivate(String id, long version) {
        return setActive(id, version, true);
    }

    @Override
    public void unlock(String id) {
        Caller caller = administrator();
        store.run(em -> {
            var row = row(em, caller.tenantId(), id);
            guard.clear(caller.company(), row.getSignInKey());
            record("core.user.unlocked", row, Map.of());
        });
    }

    private User setActive(String id, long version, boolean active) {
        Caller caller = administrator();
        return store.required(em -> {
            var row = row(em, caller.tenantId(), id);
            row.expect(version);
            User before = show(em, row);
            if (active == before.active()) {
                return before;
            }
            if (active) {
                UserRules.requirePlace(em, em.find(Tenant.class, caller.tenantId()));
            } else {
                UserRules.requireOthers(em, caller, before, before.profile(), false);
                UserRows.endTokens(em, row);
            }
            row.setActive(active);
            row.changed(stamp(caller));
            em.flush();
            record(active ? "core.user.reactivated" : "core.user.deactivated", row, Map.of());
            changed(caller.tenantId(), row.getId());
            return show(em, row);
        });
    }

    private Caller administrator() {
        access.require(Access.ADMINISTRATOR);
        return access.caller();
    }

    private Stamp stamp(Caller caller) {
        return Callers.stamp(caller, clock);
    }

    private void changed(long tenant, long user) {
        callers.changing(tenant, user);
        store.afterCommit(() -> charts.changed(tenant));
    }

    private void record(String action, UserRow user, Map<String, String[]> changes) {
        audit.record(new AuditLog.Entry(action, Long.toString(user.getId()), user.getSignInName(), changes));
    }

    private static void requireFree(EntityManager em, long tenant, String name) {
        if (!em.createQuery("select u.id from User u where u.tenantId = :tenant and u.signInKey = :key", Long.class)
                .setParameter("tenant", tenant)
                .setParameter("key", Names.key(name))
                .getResultList()
                .isEmpty()) {
            throw new ConflictException(Text.of("core.user.taken", name));
        }
    }

    private static UserRow row(EntityManager em, long tenant, String id) {
        var row = em.find(UserRow.class, Ids.parse(id));
        if (row == null || row.getTenantId() != tenant) {
            throw new NotFoundException();
        }
        return row;
    }

    private static User show(EntityManager em, UserRow row) {
        return UserRows.show(em, row.getTenantId(), List.of(row)).get(0);
    }

    private static <T> TypedQuery<T> filter(TypedQuery<T> query, long tenant, String text) {
        query.setParameter("tenant", tenant);
        if (!text.isBlank()) {
            query.setParameter("text", Queries.contains(text));
        }
        return query;
    }
}
