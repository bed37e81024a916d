package org.tesseracrm.core.internal.service.admin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Invitations.Issued;
import org.tesseracrm.core.api.admin.Invitations.Purpose;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Queries;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
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
    private final Doors doors;
    private final Rights rights;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public UsersImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference Doors doors,
            @Reference Rights rights,
            @Reference Passwords passwords,
            @Reference SignInGuard guard) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.doors = doors;
        this.rights = rights;
        this.passwords = passwords;
        this.guard = guard;
    }

    @Override
    public Page<User> list(Query asked, int askedLimit, String cursor) {
        long tenant = administrator().tenantId();
        int limit = Queries.limit(askedLimit);
        UserQuery query = new UserQuery(tenant, asked);
        return store.required(em -> Queries.page(
                query.rows(em, cursor, limit + 1),
                limit,
                UserRow::getSignInKey,
                shown -> UserRows.show(em, tenant, shown, clock.instant()),
                Queries.total(query.ids(em))));
    }

    @Override
    public User find(String id) {
        long tenant = administrator().tenantId();
        return store.required(em -> show(em, UserRows.row(em, tenant, id)));
    }

    @Override
    public Created create(NewUser user) {
        Caller caller = administrator();
        Names.requireUser("user", user.user());
        boolean typed = !user.password().isEmpty();
        if (typed) {
            PasswordRules.require("password", user.password(), List.of(Names.key(user.user()), caller.company()));
        }
        Profile profile = withRole(user.profile());
        // without one that was typed nobody knows it, and the link is the only way in
        String hash = passwords.hash(typed ? user.password() : passwords.generate());
        return store.required(em -> {
            UserRules.requirePlace(em, caller.tenantId(), 1);
            UserRules.check(em, caller.tenantId(), profile, rights::isDeclared);
            UserRules.requireFree(em, caller.tenantId(), user.user());
            var row = UserRows.create(em, stamp(caller), user.user(), hash, true, profile);
            em.flush();
            Optional<Issued> link = typed ? Optional.empty() : Optional.of(issue(em, caller, row, Purpose.FIRST));
            record("core.user.created", row, Map.of());
            doors.changed(caller.tenantId(), row.getId());
            return new Created(show(em, row), link);
        });
    }

    @Override
    public User change(String id, long version, Profile profile) {
        Caller caller = administrator();
        return store.required(em -> {
            UserRules.lock(em, caller.tenantId());
            var row = UserRows.row(em, caller.tenantId(), id);
            row.expect(version);
            UserRules.check(em, caller.tenantId(), profile, rights::isDeclared);
            UserRules.requireRole(profile, caller);
            User before = show(em, row);
            UserRules.requireOthers(em, caller, before, profile);
            UserRows.change(em, stamp(caller), row, before.profile(), profile);
            User after = show(em, row);
            record("core.user.changed", row, Changes.between(before.profile(), after.profile()));
            doors.changed(caller.tenantId(), row.getId());
            return after;
        });
    }

    @Override
    public Created resetPassword(String id) {
        Caller caller = administrator();
        return store.required(em -> {
            var row = UserRows.row(em, caller.tenantId(), id);
            requireActive(row);
            Issued link = issue(em, caller, row, row.getLastSignInAt() == null ? Purpose.FIRST : Purpose.RESET);
            guard.clear(caller.company(), row.getSignInKey());
            record("core.user.passwordReset", row, Map.of());
            return new Created(show(em, row), Optional.of(link));
        });
    }

    @Override
    public User setPassword(String id, String password) {
        Caller caller = administrator();
        UserRow known = store.required(em -> UserRows.row(em, caller.tenantId(), id));
        requireActive(known);
        PasswordRules.require("password", password, List.of(known.getSignInKey(), caller.company()));
        String hash = passwords.hash(password);
        return store.required(em -> {
            var row = UserRows.row(em, caller.tenantId(), id);
            row.setPassword(hash, true);
            row.changed(stamp(caller));
            doors.shut(em, row);
            guard.clear(caller.company(), row.getSignInKey());
            em.flush();
            record("core.user.passwordSet", row, Map.of());
            return show(em, row);
        });
    }

    @Override
    public Optional<Instant> lockedUntil(String id) {
        Caller caller = administrator();
        return store.required(em -> guard.lockedUntil(
                caller.company(), UserRows.row(em, caller.tenantId(), id).getSignInKey()));
    }

    @Override
    public void unlock(String id) {
        Caller caller = administrator();
        store.run(em -> {
            var row = UserRows.row(em, caller.tenantId(), id);
            guard.clear(caller.company(), row.getSignInKey());
            record("core.user.unlocked", row, Map.of());
        });
    }

    private Issued issue(EntityManager em, Caller caller, UserRow row, Purpose purpose) {
        Issued link = InvitationRows.issue(em, stamp(caller), row.getId(), purpose);
        em.flush();
        return link;
    }

    private Caller administrator() {
        access.require(Access.ADMINISTRATOR);
        return access.caller();
    }

    private Stamp stamp(Caller caller) {
        return Callers.stamp(caller, clock);
    }

    private User show(EntityManager em, UserRow row) {
        return UserRows.show(em, row, clock.instant());
    }

    private void record(String action, UserRow user, Map<String, String[]> changes) {
        audit.record(new AuditLog.Entry(action, Long.toString(user.getId()), user.getSignInName(), changes));
    }

    private static void requireActive(UserRow row) {
        if (!row.isActive()) {
            throw new ConflictException(Text.of("core.user.hasLeft"));
        }
    }

    /** A new user has sales (A5). */
    private static Profile withRole(Profile profile) {
        return profile.roles().isEmpty()
                ? new Profile(
                        profile.name(),
                        profile.email(),
                        profile.mobile(),
                        profile.departmentId(),
                        Set.of(DutyRole.SALES),
                        profile.permissions(),
                        profile.administrator(),
                        profile.positionIds(),
                        profile.discountLimit())
                : profile;
    }
}
