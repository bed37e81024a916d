package org.tesseracrm.core.internal.service.admin;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.admin.Trials.Trial;
import org.tesseracrm.core.internal.model.TrialRow;
import org.tesseracrm.core.internal.model.Utc;
import org.tesseracrm.core.internal.service.access.Callers;

/** Applications for a trial in the tables. */
final class TrialRows {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SUFFIXES = 10_000;

    private TrialRows() {}

    /** The operator's company, whose rows the applications are. */
    static long operator(EntityManager em) {
        return em.createQuery("select t.id from Tenant t where t.code = :code", Long.class)
                .setParameter("code", Callers.OPERATOR_COMPANY)
                .getSingleResult();
    }

    /** Ends what was mailed to that address before and was not used. */
    static void end(EntityManager em, long operator, String email) {
        em.createQuery("delete from Trial t where t.tenantId = :tenant and t.email = :email and t.companyId is null")
                .setParameter("tenant", operator)
                .setParameter("email", email)
                .executeUpdate();
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
