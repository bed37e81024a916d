package org.tesseracrm.announcements.internal.service;

import java.time.Instant;
import org.tesseracrm.core.api.record.ShownRecord;

/**
 * An announcement, whole. Ids are decimal strings, what is not known is null.
 *
 * @param state {@code draft}, {@code published} or {@code withdrawn}
 * @param readAt when the caller read it
 */
public record AnnouncementRecord(
        String id,
        long version,
        String title,
        String body,
        String state,
        boolean pinned,
        Instant validUntil,
        Instant publishedAt,
        String publishedByName,
        Instant readAt,
        Instant createdAt,
        String createdByName,
        Instant updatedAt,
        String updatedByName,
        Instant deletedAt)
        implements ShownRecord<AnnouncementDraft> {
    /** What an editor begins with. */
    @Override
    public AnnouncementDraft draft() {
        return new AnnouncementDraft(title, body, pinned, validUntil);
    }
}
