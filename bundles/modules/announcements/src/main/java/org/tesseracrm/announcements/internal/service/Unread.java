package org.tesseracrm.announcements.internal.service;

import java.util.List;

/**
 * What the caller has yet to read.
 *
 * @param count up to {@link #COUNT_LIMIT}, where counting stops
 * @param latest pinned ones first, then the latest
 */
public record Unread(int count, List<AnnouncementLine> latest) {
    public static final int COUNT_LIMIT = 100;

    public Unread {
        latest = List.copyOf(latest);
    }
}
