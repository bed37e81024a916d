package org.tesseracrm.core.internal.service.admin;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tesseracrm.core.api.admin.Invitations;
import org.tesseracrm.core.api.admin.Invitations.Issued;
import org.tesseracrm.core.api.admin.Invitations.Purpose;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.Invitation;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Sha256;
import org.tesseracrm.core.internal.service.mail.MailTable;

/** One-time links in the tables. */
final class InvitationRows {
    private static final int BYTES = 32;

    /** A token's length in base64; what is longer is not even hashed. */
    private static final int LENGTH = 43;

    private static final SecureRandom RANDOM = new SecureRandom();

    private InvitationRows() {}

    /** A link for that person, good from now; his earlier ones end. */
    static Issued issue(EntityManager em, Stamp stamp, long userId, Purpose purpose) {
        end(em, stamp.tenantId(), userId);
        String token = token();
        Instant expires = stamp.at().truncatedTo(ChronoUnit.MICROS).plus(Invitations.GOOD_FOR);
        em.persist(new Invitation(stamp, userId, purpose, Sha256.hex(token), expires));
        return new Issued(token, expires);
    }

    /** Notes that somebody waits for his first link. */
    static void await(EntityManager em, Stamp stamp, long userId) {
        em.persist(new Invitation(stamp, userId, Purpose.FIRST, Sha256.hex(token()), null));
    }

    /** Those who wait and work here, by name. */
    static List<UserRow> waiting(EntityManager em, long tenant) {
        return waiting(em, tenant, "u", " order by u.displayName, u.id", UserRow.class)
                .getResultList();
    }

    static int countWaiting(EntityManager em, long tenant) {
        return waiting(em, tenant, "count(u)", "", Long.class).getSingleResult().intValue();
    }

    private static <T> TypedQuery<T> waiting(EntityManager em, long tenant, String what, String order, Class<T> type) {
        return em.createQuery(
                        "select " + what + " from User u where u.tenantId = :tenant and u.state = :active and u.id in"
                                + " (select i.userId from Invitation i where i.tenantId = :tenant and i.expiresAt is null)"
                                + order,
                        type)
                .setParameter("tenant", tenant)
                .setParameter("active", UserRow.State.ACTIVE);
    }

    /** The link of that token while it is good. */
    static Optional<Invitation> find(EntityManager em, String token, Instant now) {
        String hash = hash(token);
        return em
                .createQuery(
                        "select i from Invitation i where i.hash = :hash and i.usedAt is null and i.expiresAt > :now",
                        Invitation.class)
                .setParameter("hash", hash)
                .setParameter("now", Utc.of(now))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What is kept of a token; of something that is none, the hash of nothing. */
    static String hash(String token) {
        return Sha256.hex(token.length() == LENGTH ? token : "");
    }

    /** All that the person has not used, and mails that are to bring them. */
    static void end(EntityManager em, long tenant, long userId) {
        em.createQuery("delete from Invitation i where i.tenantId = :tenant and i.userId = :user and i.usedAt is null")
                .setParameter("tenant", tenant)
                .setParameter("user", userId)
                .executeUpdate();
        MailTable.withdraw(em, InvitationMail.about(userId));
    }

    static String token() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
