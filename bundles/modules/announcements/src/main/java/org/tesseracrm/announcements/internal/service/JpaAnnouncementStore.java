package org.tesseracrm.announcements.internal.service;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.announcements.internal.model.Announcement;
import org.tesseracrm.announcements.internal.model.State;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.datasource.Transactions;

/** The persistence unit {@code announcements}. */
@Component
public final class JpaAnnouncementStore implements AnnouncementStore {
    private static final String UNREAD = " from Announcement a where a.tenantId = :tenant and a.deleted = false"
            + " and a.state = :published and (a.validUntil is null or a.validUntil > :at)"
            + " and not exists (select r.id from Receipt r where r.tenantId = :tenant and r.announcementId = a.id"
            + " and r.userId = :user)";

    private final Transactions transactions;
    private final JpaTemplate template;
    private final Access access;
    private final DataPermission permission;
    private final AnnouncementLists lists = new AnnouncementLists();

    @Activate
    public JpaAnnouncementStore(
            @Reference Transactions transactions,
            @Reference(target = "(osgi.unit.name=announcements)") JpaTemplate template,
            @Reference Access access,
            @Reference DataPermission permission) {
        this.transactions = transactions;
        this.template = template;
        this.access = access;
        this.permission = permission;
    }

    @Override
    public <T> T transaction(Supplier<T> work) {
        return in(em -> work.get());
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    @Override
    public Page<Announcement> page(Shelf shelf, ListRequest request) {
        return in(em -> lists.of(shelf).page(em, access.caller(), permission.visibility(), request));
    }

    @Override
    public Optional<Announcement> find(long id) {
        return in(em -> one(byId(em, id)));
    }

    @Override
    public Optional<Announcement> lock(long id) {
        return in(em -> one(byId(em, id).setLockMode(LockModeType.PESSIMISTIC_WRITE)));
    }

    @Override
    public void add(Announcement announcement) {
        run(em -> em.persist(announcement));
    }

    @Override
    public void flush() {
        run(EntityManager::flush);
    }

    @Override
    public void remove(Announcement announcement) {
        removeReceipts(announcement.getId());
        run(em -> em.remove(announcement));
    }

    @Override
    public List<Announcement> unread(long userId, Instant at, int limit) {
        return in(em -> unread(
                        em,
                        "select a" + UNREAD + " order by a.pinned desc, a.publishedAt desc, a.id desc",
                        userId,
                        at,
                        Announcement.class)
                .setMaxResults(limit)
                .getResultList());
    }

    @Override
    public int countUnread(long userId, Instant at, int limit) {
        return in(em -> unread(em, "select a.id" + UNREAD, userId, at, Long.class)
                .setMaxResults(limit)
                .getResultList()
                .size());
    }

    @Override
    public Map<Long, Instant> readTimes(Collection<Long> announcementIds, long userId) {
        if (announcementIds.isEmpty()) {
            return Map.of();
        }
        return in(em -> times(em.createQuery(
                        "select r.announcementId, r.readAt from Receipt r where r.tenantId = :tenant"
                                + " and r.announcementId in :ids and r.userId = :user",
                        Object[].class)
                .setParameter("tenant", tenant())
                .setParameter("ids", new ArrayList<>(announcementIds))
                .setParameter("user", userId)));
    }

    @Override
    public Map<Long, Instant> readers(long announcementId) {
        return in(em -> times(em.createQuery(
                        "select r.userId, r.readAt from Receipt r where r.tenantId = :tenant"
                                + " and r.announcementId = :id",
                        Object[].class)
                .setParameter("tenant", tenant())
                .setParameter("id", announcementId)));
    }

    @Override
    public boolean addReceipt(long announcementId, Stamp reader) {
        // two tabs of one person may open it in the same moment
        return in(em -> em.createNativeQuery("insert ignore into announcements_receipt"
                                + " (id, tenant_id, announcement_id, user_id, read_at) values (?1, ?2, ?3, ?4, ?5)")
                        .setParameter(1, Ids.next())
                        .setParameter(2, reader.tenantId())
                        .setParameter(3, announcementId)
                        .setParameter(4, reader.by())
                        .setParameter(5, Utc.of(reader.at()))
                        .executeUpdate()
                > 0);
    }

    @Override
    public void removeReceipts(long announcementId) {
        run(em -> em.createQuery("delete from Receipt r where r.tenantId = :tenant and r.announcementId = :id")
                .setParameter("tenant", tenant())
                .setParameter("id", announcementId)
                .executeUpdate());
    }

    private TypedQuery<Announcement> byId(EntityManager em, long id) {
        return em.createQuery(
                        "select a from Announcement a where a.tenantId = :tenant and a.id = :id", Announcement.class)
                .setParameter("tenant", tenant())
                .setParameter("id", id);
    }

    private <R> TypedQuery<R> unread(EntityManager em, String jpql, long userId, Instant at, Class<R> type) {
        return em.createQuery(jpql, type)
                .setParameter("tenant", tenant())
                .setParameter("published", State.PUBLISHED)
                .setParameter("at", Utc.of(at))
                .setParameter("user", userId);
    }

    private static Map<Long, Instant> times(TypedQuery<Object[]> query) {
        Map<Long, Instant> times = new HashMap<>();
        query.getResultList().forEach(row -> times.put((Long) row[0], Utc.instant((LocalDateTime) row[1])));
        return times;
    }

    private static <T> Optional<T> one(TypedQuery<T> query) {
        return query.getResultList().stream().findFirst();
    }

    private long tenant() {
        return permission.visibility().tenantId();
    }

    private <T> T in(Function<EntityManager, T> work) {
        return transactions.required(template, work);
    }

    private void run(Consumer<EntityManager> work) {
        in(em -> {
            work.accept(em);
            return null;
        });
    }
}
