package org.tesseracrm.announcements.internal.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tesseracrm.announcements.internal.model.Announcement;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.Stamp;

/** The module's tables, those rows of them that belong to the caller's company. All but the first within {@link #transaction}. */
interface AnnouncementStore {
    /** What is listed. */
    enum Shelf {
        PUBLISHED,
        ALL,
        BIN
    }

    <T> T transaction(Supplier<T> work);

    /** Once the transaction under way is committed. */
    void afterCommit(Runnable action);

    Page<Announcement> page(Shelf shelf, ListRequest request);

    Optional<Announcement> find(long id);

    /** For a change: nobody else changes it until the transaction ends. */
    Optional<Announcement> lock(long id);

    void add(Announcement announcement);

    /** Writes what was changed, so that rows carry their new versions. */
    void flush();

    /** With its receipts. */
    void remove(Announcement announcement);

    /** Published, valid at that time and without a receipt of the user: pinned ones first, then the latest. */
    List<Announcement> unread(long userId, Instant at, int limit);

    int countUnread(long userId, Instant at, int limit);

    /** When the user read those of them that he has read. */
    Map<Long, Instant> readTimes(Collection<Long> announcementIds, long userId);

    /** Who has read it, and when. */
    Map<Long, Instant> readers(long announcementId);

    /** False for who has read it already. */
    boolean addReceipt(long announcementId, Stamp reader);

    void removeReceipts(long announcementId);
}
