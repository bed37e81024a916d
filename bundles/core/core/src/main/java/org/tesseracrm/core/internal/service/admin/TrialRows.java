package org.tesseracrm.core.internal.service.admin;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.admin.Trials.Trial;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.TrialRow;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.mail.MailTable;

/** Applications for a trial in the tables. */
final class TrialRows {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SUFFIXES = 10_000;
    private static final int FORGOTTEN_AT_ONCE = 1000;

    private TrialRows() {}

    /** Ends what was applied for with that address before and was not used, and mails that still wait. */
    static void end(EntityManager em, long operator, String email) {
        List<Long> ids = em.createQuery(
                        "select t.id from Trial t where t.tenantId = :tenant and t.email = :email and t.companyId is null",
                        Long.class)
                .setParameter("tenant", operator)
                .setParameter("email", email)
                .getResultList();
        for (long id : ids) {
            MailTable.withdraw(em, TrialMail.about(id));
            em.createQuery("delete from Trial t where t.id = :id and t.companyId is null")
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }

    /** Deletes what nobody confirmed while its link was good, and that was before. */
    static void forgetExpired(EntityManager em, Instant before) {
        List<Long> ids = em.createQuery(
                        "select t.id from Trial t where t.companyId is null and t.expiresAt < :before", Long.class)
                .setParameter("before", Utc.of(before))
                .setMaxResults(FORGOTTEN_AT_ONCE)
                .getResultList();
        if (!ids.isEmpty()) {
            new Sql("delete from core_trial where company_id is null and id in")
                    .in(ids)
                    .update(em);
        }
    }

    static Optional<TrialRow> find(EntityManager em, String token, Instant now) {
        return em
                .createQuery(
                        "select t from Trial t where t.hash = :hash and t.companyId is null and t.expiresAt > :now",
                        TrialRow.class)
                .setParameter("hash", InvitationRows.hash(token))
                .setParameter("now", Utc.of(now))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** False where somebody was faster. */
    static boolean use(EntityManager em, TrialRow row, long companyId) {
        return em.createQuery("update Trial t set t.companyId = :company where t.id = :id and t.companyId is null")
                        .setParameter("company", companyId)
                        .setParameter("id", row.getId())
                        .executeUpdate()
                == 1;
    }

    /** The code that was wished for, or one like it that is free. */
    static String freeCode(EntityManager em, String wish) {
        String code = wish;
        while (isTaken(em, code)) {
            code = wish + "-" + RANDOM.nextInt(SUFFIXES);
        }
        return code;
    }

    static List<Trial> show(List<TrialRow> rows) {
        return rows.stream()
                .map(row -> new Trial(
                        Long.toString(row.getId()),
                        row.getApplication(),
                        row.getCreatedAt(),
                        row.getExpiresAt(),
                        Optional.ofNullable(row.getCompanyId()).map(id -> Long.toString(id))))
                .toList();
    }

    private static boolean isTaken(EntityManager em, String code) {
        return !em.createQuery("select t.id from Tenant t where t.code = :code", Long.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }
}
