package org.tesseracrm.core.internal.service.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Origin;
import org.tesseracrm.core.api.access.Sessions;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Recent;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.audit.AuditWriter;

/** Sessions in the database, remembered for a few seconds. */
@Component
public final class SessionsImpl implements Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(SessionsImpl.class);
    private static final int MOST = 200;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** What no server remembers any more, since it was killed. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Store store;
    private final Access access;
    private final SignedIn signedIn;
    private final AuditWriter audit;
    private final Clock clock = Clock.systemUTC();
    private final Recent<Long, Optional<Instant>> lastUsed;
    private final Registration forgetting;

    @Activate
    public SessionsImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference SignedIn signedIn,
            @Reference AuditWriter audit) {
        this.store = store;
        this.access = access;
        this.signedIn = signedIn;
        this.audit = audit;
        this.lastUsed = new Recent<>(Duration.ofSeconds(5), this::read);
        this.forgetting = signedIn.onEnd(ids -> lastUsed.forget(id -> ids.contains(Long.toString(id))));
    }

    @Deactivate
    void close() {
        forgetting.close();
    }

    @Override
    public String open(Caller caller, Origin origin) {
        long id = Ids.next();
        Instant now = clock.instant();
        store.run(em -> {
            em.createNativeQuery("delete from core_session where last_used_at < ?1 limit 100")
                    .setParameter(1, Utc.sql(now.minus(FORGOTTEN)))
                    .executeUpdate();
            em.createNativeQuery(
                            "insert into core_session (id, tenant_id, user_id, address, browser, since, last_used_at)"
                                    + " values (?1, ?2, ?3, ?4, ?5, ?6, ?6)")
                    .setParameter(1, id)
                    .setParameter(2, caller.tenantId())
                    .setParameter(3, caller.userId())
                    .setParameter(4, origin.address())
                    .setParameter(5, origin.browser())
                    .setParameter(6, Utc.sql(now))
                    .executeUpdate();
        });
        return Long.toString(id);
    }

    @Override
    public boolean isOpen(String id, boolean used) {
        long key = Ids.parse(id);
        // what another node has ended must not serve one request more
        Optional<Instant> last = used ? lastUsed.fresh(key) : lastUsed.get(key);
        Instant now = clock.instant();
        if (used && last.isPresent() && last.get().isBefore(now.minus(NOTED_EVERY))) {
            note(key, now);
        }
        return last.isPresent();
    }

    @Override
    public void close(String id) {
        long key = Ids.parse(id);
        store.run(em -> em.createNativeQuery("delete from core_session where id = ?1")
                .setParameter(1, key)
                .executeUpdate());
        lastUsed.forget(each -> each == key);
    }

    @Override
    public List<Session> list() {
        Caller caller = access.caller();
        return of(caller.tenantId(), caller.userId());
    }

    @Override
    public void end(String id) {
        Caller caller = access.caller();
        endOne(caller, caller.userId(), id);
    }

    @Override
    public int endOthers(String keep) {
        Caller caller = access.caller();
        return store.required(em -> {
            int ended = signedIn.endSessions(caller.tenantId(), caller.userId(), keep.isEmpty() ? 0 : Ids.parse(keep));
            record(caller, "core.session.othersEnded", caller.userId(), caller.user());
            return ended;
        });
    }

    @Override
    public List<Session> listOf(String userId) {
        UserRow user = colleague(userId);
        return of(user.getTenantId(), user.getId());
    }

    @Override
    public void endOf(String userId, String id) {
        endOne(access.caller(), colleague(userId).getId(), id);
    }

    @Override
    public int endAllOf(String userId) {
        UserRow user = colleague(userId);
        return store.required(em -> {
            int ended = signedIn.endAll(user.getTenantId(), user.getId(), 0);
            record(access.caller(), "core.session.allEnded", user.getId(), user.getSignInName());
            return ended;
        });
    }

    @Override
    public Registration onEnd(Consumer<Set<String>> listener) {
        return signedIn.onEnd(listener);
    }

    private void endOne(Caller caller, long userId, String id) {
        store.run(em -> {
            if (!signedIn.endSession(caller.tenantId(), userId, Ids.parse(id))) {
                throw new NotFoundException();
            }
            record(caller, "core.session.ended", userId, "");
        });
    }

    private List<Session> of(long tenantId, long userId) {
        List<?> rows = store.required(
                em -> em.createNativeQuery("select id, address, browser, since, last_used_at from core_session"
                                + " where tenant_id = ?1 and user_id = ?2 and last_used_at > ?3"
                                + " order by last_used_at desc, id desc")
                        .setParameter(1, tenantId)
                        .setParameter(2, userId)
                        .setParameter(3, Utc.sql(clock.instant().minus(FORGOTTEN)))
                        .setMaxResults(MOST)
                        .getResultList());
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Session(
                        row[0].toString(), (String) row[1], (String) row[2], Utc.instant(row[3]), Utc.instant(row[4])))
                .toList();
    }

    private Optional<Instant> read(long id) {
        List<?> rows = store.required(em -> em.createNativeQuery("select s.last_used_at from core_session s"
                        + " join core_tenant t on t.id = s.tenant_id where s.id = ?1 and t.suspended = false")
                .setParameter(1, id)
                .getResultList());
        return rows.isEmpty() ? Optional.empty() : Optional.of(Utc.instant(rows.get(0)));
    }

    private void note(long id, Instant now) {
        try {
            store.run(em -> em.createNativeQuery("update core_session set last_used_at = ?1 where id = ?2")
                    .setParameter(1, Utc.sql(now))
                    .setParameter(2, id)
                    .executeUpdate());
            lastUsed.forget(each -> each == id);
        } catch (RuntimeException e) {
            // reading must go on where nothing can be written
            LOG.warn("The use of a session could not be noted: {}", e.toString());
        }
    }

    private UserRow colleague(String userId) {
        access.require(Access.ADMINISTRATOR);
        long tenant = access.caller().tenantId();
        UserRow user = store.required(em -> em.find(UserRow.class, Ids.parse(userId)));
        if (user == null || user.getTenantId() != tenant) {
            throw new NotFoundException();
        }
        return user;
    }

    private void record(Caller caller, String action, long userId, String label) {
        audit.write(
                Callers.stamp(caller, clock),
                caller.displayName(),
                AuditLog.Entry.of(action, Long.toString(userId), label),
                "");
    }
}
