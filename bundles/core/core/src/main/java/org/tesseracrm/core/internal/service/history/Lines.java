package org.tesseracrm.core.internal.service.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.Audit;
import org.tesseracrm.core.internal.model.AuditChange;

/** The audit's lines about one record. */
record Lines(long tenantId, String actionPrefix, String recordId) {
    private static final String OF_RECORD =
            "select a from Audit a where a.tenantId = :tenant and a.recordId = :record and a.action like :action ";

    /** Newest first, after (that is, older than) that id where it is not 0. */
    List<Audit> newest(EntityManager em, long before, int limit) {
        return query(em, before == 0 ? "" : "and a.id < :before ", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** All that were written later. */
    List<Audit> since(EntityManager em, LocalDateTime time) {
        return query(em, "and a.at > :since ", 0).setParameter("since", time).getResultList();
    }

    /** Newest first, of a period whose end is not included. */
    List<Audit> between(EntityManager em, Optional<Instant> from, Optional<Instant> before, int limit) {
        TypedQuery<Audit> query = query(
                em,
                (from.isPresent() ? "and a.at >= :from " : "") + (before.isPresent() ? "and a.at < :until " : ""),
                0);
        from.ifPresent(time -> query.setParameter("from", Utc.of(time)));
        before.ifPresent(time -> query.setParameter("until", Utc.of(time)));
        return query.setMaxResults(limit).getResultList();
    }

    private TypedQuery<Audit> query(EntityManager em, String more, long before) {
        var query = em.createQuery(OF_RECORD + more + "order by a.id desc", Audit.class)
                .setParameter("tenant", tenantId)
                .setParameter("record", recordId)
                .setParameter("action", actionPrefix + "%");
        return before == 0 ? query : query.setParameter("before", before);
    }

    Map<Long, List<AuditChange>> changes(EntityManager em, List<Audit> lines) {
        return lines.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select c from AuditChange c where c.tenantId = :tenant and c.auditId in :lines"
                                        + " order by c.id",
                                AuditChange.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("lines", lines.stream().map(Audit::getId).toList())
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(AuditChange::getAuditId));
    }
}
