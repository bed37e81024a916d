package org.tesseracrm.core.internal.service.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.service.Store;

/** The failures in the database, where all nodes see them. */
@Component(service = Failures.class)
public final class FailureTable implements Failures {
    private final Store store;

    @Activate
    public FailureTable(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Optional<Instant> lockedUntil(String nameHash) {
        return store.required(em -> {
            List<?> rows = em.createNativeQuery("select locked_until from core_sign_in_failure where name_hash = ?1")
                    .setParameter(1, nameHash)
                    .getResultList();
            return rows.isEmpty() ? Optional.<Instant>empty() : Optional.ofNullable(Utc.instant(rows.get(0)));
        });
    }

    @Override
    public void add(String nameHash, Instant now) {
        store.independent(em -> {
            forgetOld(em, now);
            em.createNativeQuery("insert into core_sign_in_failure (name_hash, failures, updated_at) values (?1, 1, ?2)"
                            + " on duplicate key update failures = failures + 1, updated_at = values(updated_at)")
                    .setParameter(1, nameHash)
                    .setParameter(2, Utc.sql(now))
                    .executeUpdate();
            Number failures =
                    (Number) em.createNativeQuery("select failures from core_sign_in_failure where name_hash = ?1")
                            .setParameter(1, nameHash)
                            .getSingleResult();
            Duration wait = LockRule.waiting(failures.intValue());
            // before anybody must wait no time is noted: another node's clock may be a little behind
            if (!wait.isZero()) {
                em.createNativeQuery("update core_sign_in_failure set locked_until = ?1 where name_hash = ?2")
                        .setParameter(1, Utc.sql(now.plus(wait)))
                        .setParameter(2, nameHash)
                        .executeUpdate();
            }
            return null;
        });
    }

    @Override
    public void clear(String nameHash) {
        store.run(em -> em.createNativeQuery("delete from core_sign_in_failure where name_hash = ?1")
                .setParameter(1, nameHash)
                .executeUpdate());
    }

    private static void forgetOld(EntityManager em, Instant now) {
        em.createNativeQuery("delete from core_sign_in_failure where updated_at < ?1 limit 100")
                .setParameter(1, Utc.sql(now.minus(LockRule.MEMORY)))
                .executeUpdate();
    }
}
