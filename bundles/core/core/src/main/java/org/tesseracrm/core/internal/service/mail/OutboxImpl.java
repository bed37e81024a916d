package org.tesseracrm.core.internal.service.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.mail.Outbox;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.MailRow;
import org.tesseracrm.core.internal.service.Queries;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.i18n.Text;

/** The operator's view of the table {@code core_mail}. */
@Component
public final class OutboxImpl implements Outbox {
    private final Store store;
    private final Access access;
    private final AuditLog audit;
    private final Courier courier;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public OutboxImpl(
            @Reference Store store, @Reference Access access, @Reference AuditLog audit, @Reference Courier courier) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.courier = courier;
    }

    @Override
    public Page<Entry> list(Optional<State> state, int asked, String cursor) {
        long tenant = operator();
        int limit = Queries.limit(asked);
        String where = " from Mail m where m.tenantId = :tenant" + (state.isEmpty() ? "" : " and m.state = :state");
        return store.required(em -> {
            Page.Total total = Queries.total(filled(em.createQuery("select m.id" + where, Long.class), tenant, state));
            List<MailRow> rows = filled(
                            em.createQuery(
                                    "select m" + where + " and m.id < :cursor order by m.id desc", MailRow.class),
                            tenant,
                            state)
                    .setParameter("cursor", cursor.isEmpty() ? Long.MAX_VALUE : Ids.parse(cursor))
                    .setMaxResults(limit + 1)
                    .getResultList();
            return Queries.page(
                    rows,
                    limit,
                    row -> Long.toString(row.getId()),
                    shown -> shown.stream().map(OutboxImpl::show).toList(),
                    total);
        });
    }

    @Override
    public Entry sendAgain(String id) {
        long tenant = operator();
        long key = Ids.parse(id);
        Instant now = clock.instant();
        return store.required(em -> {
            MailRow row = row(em, tenant, key);
            // one that is on its way just now is left to whoever has it
            int changed = new Sql(
                            "update core_mail set state = 'WAITING', claim = null, tries = 0, queued_at = ?",
                            Utc.sql(now))
                    .add(", next_try_at = ? where id = ?", Utc.sql(now), key)
                    .add(" and state in ('WAITING', 'FAILED') and body is not null and good_until > ?", Utc.sql(now))
                    .add(" and (claim is null or next_try_at <= ?)", Utc.sql(now))
                    .update(em);
            em.refresh(row);
            if (changed == 1) {
                audit.record(AuditLog.Entry.of("core.mail.sentAgain", id, row.getRecipient()));
                store.afterCommit(courier::wake);
            } else if (row.getState() != State.WAITING) {
                throw new ConflictException(Text.of("core.mail.ended"));
            }
            return show(row);
        });
    }

    @Override
    public Page.Total failed() {
        long tenant = operator();
        return store.required(em -> Queries.total(filled(
                em.createQuery("select m.id from Mail m where m.tenantId = :tenant and m.state = :state", Long.class),
                tenant,
                Optional.of(State.FAILED))));
    }

    private long operator() {
        access.require(Access.OPERATOR);
        return access.caller().tenantId();
    }

    private static MailRow row(EntityManager em, long tenant, long id) {
        MailRow row = em.find(MailRow.class, id);
        if (row == null || row.getTenantId() != tenant) {
            throw new NotFoundException();
        }
        return row;
    }

    private static Entry show(MailRow row) {
        return new Entry(
                Long.toString(row.getId()),
                row.getRecipient(),
                row.getSubject(),
                row.getState(),
                row.getCreatedAt(),
                row.getTries(),
                row.getReason(),
                Optional.of(row.getNextTryAt()).filter(next -> row.getState() == State.WAITING && !row.isClaimed()),
                Optional.ofNullable(row.getSentAt()),
                row.getGoodUntil());
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, long tenant, Optional<State> state) {
        query.setParameter("tenant", tenant);
        state.ifPresent(one -> query.setParameter("state", one));
        return query;
    }
}
