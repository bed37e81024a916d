package org.tesseracrm.core.internal.service.account;

import java.time.Instant;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.value.Utc;

/** Notes a sign-in with the user; in SQL, since JPQL would raise the version under whoever edits that user at the same time. */
final class SignInMark {
    private SignInMark() {}

    static void set(EntityManager em, long userId, String seen, String fresh, Instant at) {
        em.createNativeQuery("update core_user set last_sign_in_at = ?1 where id = ?2")
                .setParameter(1, Utc.sql(at))
                .setParameter(2, userId)
                .executeUpdate();
        if (!fresh.equals(seen)) {
            em.createNativeQuery("update core_user set password_hash = ?1 where id = ?2 and password_hash = ?3")
                    .setParameter(1, fresh)
                    .setParameter(2, userId)
                    .setParameter(3, seen)
                    .executeUpdate();
        }
    }
}
