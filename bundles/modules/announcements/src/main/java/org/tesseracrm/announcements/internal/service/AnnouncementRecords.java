package org.tesseracrm.announcements.internal.service;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tesseracrm.announcements.internal.model.Announcement;
import org.tesseracrm.core.api.customer.People;

/** Turns rows into records for one reader: one query for all names, one for what he has read. */
final class AnnouncementRecords {
    private final AnnouncementStore store;
    private final People people;

    AnnouncementRecords(AnnouncementStore store, People people) {
        this.store = store;
        this.people = people;
    }

    List<AnnouncementLine> lines(List<Announcement> rows, long reader) {
        Map<Long, String> names = names(rows);
        Map<Long, Instant> read =
                store.readTimes(rows.stream().map(Announcement::getId).toList(), reader);
        return rows.stream()
                .map(row -> new AnnouncementLine(
                        Long.toString(row.getId()),
                        row.getVersion(),
                        row.getTitle(),
                        row.getExcerpt(),
                        row.getState().code(),
                        row.isPinned(),
                        row.getValidUntil(),
                        row.getPublishedAt(),
                        names.get(row.getPublishedBy()),
                        read.get(row.getId()),
                        row.getUpdatedAt(),
                        names.get(row.getUpdatedBy()),
                        row.getDeletedAt()))
                .toList();
    }

    AnnouncementRecord record(Announcement row, long reader) {
        Map<Long, String> names = names(List.of(row));
        return new AnnouncementRecord(
                Long.toString(row.getId()),
                row.getVersion(),
                row.getTitle(),
                row.getBody(),
                row.getState().code(),
                row.isPinned(),
                row.getValidUntil(),
                row.getPublishedAt(),
                names.get(row.getPublishedBy()),
                store.readTimes(List.of(row.getId()), reader).get(row.getId()),
                row.getCreatedAt(),
                names.get(row.getCreatedBy()),
                row.getUpdatedAt(),
                names.get(row.getUpdatedBy()),
                row.getDeletedAt());
    }

    static AnnouncementDraft draft(Announcement row) {
        return new AnnouncementDraft(row.getTitle(), row.getBody(), row.isPinned(), row.getValidUntil());
    }

    private Map<Long, String> names(List<Announcement> rows) {
        Set<Long> users = new HashSet<>();
        for (Announcement row : rows) {
            users.add(row.getCreatedBy());
            users.add(row.getUpdatedBy());
            if (row.getPublishedBy() != null) {
                users.add(row.getPublishedBy());
            }
        }
        return people.names(users);
    }
}
