package org.tesseracrm.announcements.internal.service;

import java.time.Instant;

/**
 * An announcement in a list. Ids are decimal strings, what is not known is null.
 *
 * @param state {@code draft}, {@code published} or {@code withdrawn}
 * @param readAt when the caller read it
 */
public record AnnouncementLine(
        String id,
        long version,
        String title,
        String excerpt,
        String state,
        boolean pinned,
        Instant validUntil,
        Instant publishedAt,
        String publishedByName,
        Instant readAt,
        Instant updatedAt,
        String updatedByName,
        Instant deletedAt) {
    public boolean unread() {
        return readAt == null && AnnouncementService.PUBLISHED.equals(state);
    }
}
