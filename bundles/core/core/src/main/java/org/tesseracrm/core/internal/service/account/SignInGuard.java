package org.tesseracrm.core.internal.service.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.model.Utc;
import org.tesseracrm.core.internal.service.Sha256;
import org.tesseracrm.core.internal.service.Store;

/**
 * Counts failed tries per name, whether anybody has that name or not, so that locks tell nothing. A try counts before the password
 * is looked at and is taken back when it was right: many tries at the same moment gain nothing.
 */
@Component(service = SignInGuard.class)
public final class SignInGuard {
    private final Store store;
    private final Clock clock;

    @Activate
    public SignInGuard(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    SignInGuard(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @return how long to wait; empty: the try may go on, and counts */
    public Optional<Duration> begin(String company, String user) {
        String name = key(company, user);
        Instant now = clock.instant();
        return store.independent(em -> {
            forgetOld(em, now);
            em.createNativeQuery("insert into core_sign_in_failure (name_hash, failures, updated_at) values (?1, 0, ?2)"
                            + " on duplicate key update name_hash = name_hash")
                    .setParameter(1, name)
                    .setParameter(2, Utc.sql(now))
                    .executeUpdate();
            Object[] row = (Object[]) em.createNativeQuery(
                            "select failures, locked_until from core_sign_in_failure where name_hash = ?1 for update")
                    .setParameter(1, name)
                    .getSingleResult();
            Instant lockedUntil = Utc.instant(row[1]);
            if (lockedUntil != null && lockedUntil.isAfter(now)) {
                return Optional.of(Duration.between(now, lockedUntil));
            }
            int failures = ((Number) row[0]).intValue() + 1;
            em.createNativeQuery("update core_sign_in_failure set failures = ?1, locked_until = ?2, updated_at = ?3"
                            + " where name_hash = ?4")
                    .setParameter(1, failures)
                    .setParameter(2, Utc.sql(now.plus(LockRule.waiting(failures))))
                    .setParameter(3, Utc.sql(now))
                    .setParameter(4, name)
                    .executeUpdate();
            return Optional.empty();
        });
    }

    /** After the right password, or by an administrator. In the transaction under way. */
    public void clear(String company, String user) {
        store.run(em -> em.createNativeQuery("delete from core_sign_in_failure where name_hash = ?1")
                .setParameter(1, key(company, user))
                .executeUpdate());
    }

    private static void forgetOld(EntityManager em, Instant now) {
        em.createNativeQuery("delete from core_sign_in_failure where updated_at < ?1 limit 100")
                .setParameter(1, Utc.sql(now.minus(LockRule.MEMORY)))
                .executeUpdate();
    }

    private static String key(String company, String user) {
        return Sha256.hex(company + "\n" + user);
    }
}
