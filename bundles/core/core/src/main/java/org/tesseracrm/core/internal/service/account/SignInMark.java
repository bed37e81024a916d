package org.tesseracrm.core.internal.service.account;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.persistence.EntityManager;

/** Notes a sign-in with the user, without clashing with whoever edits that user at the same time. */
final class SignInMark {
    private SignInMark() {}

    static void set(EntityManager em, long userId, String seen, String fresh, Instant at) {
        em.createQuery("update User u set u.lastSignInAt = :at where u.id = :id")
                .setParameter("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .setParameter("id", userId)
                .executeUpdate();
        if (!fresh.equals(seen)) {
            em.createQuery("update User u set u.passwordHash = :fresh where u.id = :id and u.passwordHash = :seen")
                    .setParameter("fresh", fresh)
                    .setParameter("id", userId)
                    .setParameter("seen", seen)
                    .executeUpdate();
        }
    }
}
