package org.tesseracrm.announcements.internal.service;

import java.util.Collection;
import java.util.OptionalLong;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.RecordService;

/**
 * The announcements of the caller's company. Needs {@code announcements.announcement.read}; drafts and withdrawn ones are there only
 * for those who have {@code announcements.announcement.write}, the recycle bin for {@code announcements.announcement.delete}.
 */
public interface AnnouncementService extends RecordService<AnnouncementLine, AnnouncementRecord, AnnouncementDraft> {
    String READ = "announcements.announcement.read";
    String WRITE = "announcements.announcement.write";
    String DELETE = "announcements.announcement.delete";

    String DRAFT = "draft";
    String PUBLISHED = "published";
    String WITHDRAWN = "withdrawn";

    /**
     * Fields to filter and sort by: id, title, state, pinned, validUntil, publishedAt, updatedAt, and to filter by: read. Pinned
     * ones first, then the latest, unless asked otherwise.
     */
    @Override
    Page<AnnouncementLine> list(ListRequest request);

    /** What lies in the recycle bin; {@code deletedAt} is one more field, and latest deleted comes first. */
    @Override
    Page<AnnouncementLine> listDeleted(ListRequest request);

    /** Live or in the recycle bin, told apart by {@code deletedAt}. */
    @Override
    AnnouncementRecord get(String id);

    /** A draft that only authors see. */
    @Override
    AnnouncementRecord create(AnnouncementDraft draft);

    /**
     * For all to read, from now on; open workbenches show it at once. One that was withdrawn begins anew: earlier receipts do
     * not count for it.
     *
     * @param version the one that was seen; empty: whatever it is now
     */
    AnnouncementRecord publish(String id, OptionalLong version);

    /** Back to its authors; the receipts are kept for them. */
    AnnouncementRecord withdraw(String id, OptionalLong version);

    /** By the caller. A second time changes nothing. */
    void markRead(String id);

    /**
     * For authors.
     *
     * @param read those who have read it, latest first, or those who have not
     */
    Receipts receipts(String id, boolean read, int limit, String cursor);

    /** Published, still valid, and not yet read by the caller. */
    Unread unread(int limit);

    /** Into the recycle bin. All or nothing. */
    @Override
    void delete(Collection<String> ids);

    /** Out of the recycle bin. All or nothing. */
    @Override
    void restore(Collection<String> ids);

    /** Out of the recycle bin for good, with the receipts. All or nothing. */
    @Override
    void purge(Collection<String> ids);
}
