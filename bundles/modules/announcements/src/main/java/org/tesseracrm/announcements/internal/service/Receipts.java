package org.tesseracrm.announcements.internal.service;

import java.time.Instant;
import java.util.List;
import org.tesseracrm.core.api.query.Page;

/**
 * Who has read an announcement, or who has not: one page, in the form of every list.
 *
 * @param next cursor of the next page, or null after the last
 * @param read how many have read it
 * @param people how many there are to read it: those who work here, and those who had read it before they left
 */
public record Receipts(List<Person> items, String next, Page.Total total, int read, int people) {
    public Receipts {
        items = List.copyOf(items);
    }

    /** @param readAt null for who has not */
    public record Person(String userId, String name, Instant readAt) {}
}
