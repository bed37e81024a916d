package org.tesseracrm.announcements.internal.service;

import java.util.List;
import org.tesseracrm.announcements.internal.model.Announcement;
import org.tesseracrm.announcements.internal.model.State;
import org.tesseracrm.announcements.internal.service.AnnouncementStore.Shelf;
import org.tesseracrm.core.api.query.EntityList;
import org.tesseracrm.core.api.query.ListField;

/** What readers, authors and the recycle bin list. All of the company see what is published, so no owner comes into it. */
final class AnnouncementLists {
    private static final List<ListField<Announcement>> FIELDS = List.of(
            ListField.<Announcement>text("title", "title", Announcement::getTitle)
                    .sortable(),
            ListField.<Announcement, State>enumeration("state", "state", State.class, Announcement::getState),
            ListField.<Announcement>mine(
                    "read",
                    "select r.id from Receipt r where r.tenantId = e.tenantId and r.announcementId = e.id"
                            + " and r.userId = :caller"),
            ListField.<Announcement>flag("pinned", "pinned", Announcement::isPinned)
                    .sortable(),
            ListField.<Announcement>instant("validUntil", "validUntil", Announcement::getValidUntil),
            ListField.<Announcement>instant("publishedAt", "publishedAt", Announcement::getPublishedAt)
                    .sortable(),
            ListField.<Announcement>instant("updatedAt", "updatedAt", Announcement::getUpdatedAt)
                    .sortable());

    private final EntityList<Announcement> published = list(false)
            .with("state", State.PUBLISHED)
            .sortedBy("-pinned,-publishedAt")
            .build();
    private final EntityList<Announcement> all =
            list(false).sortedBy("-pinned,-updatedAt").build();
    private final EntityList<Announcement> bin = list(true)
            .field(ListField.<Announcement>instant("deletedAt", "deletedAt", Announcement::getDeletedAt)
                    .sortable())
            .sortedBy("-deletedAt")
            .build();

    EntityList<Announcement> of(Shelf shelf) {
        return switch (shelf) {
            case PUBLISHED -> published;
            case ALL -> all;
            case BIN -> bin;
        };
    }

    private static EntityList.Builder<Announcement> list(boolean deleted) {
        return EntityList.ofCompany(Announcement.class, "tenantId")
                .id("id", Announcement::getId)
                .fields(FIELDS)
                .search("searchText")
                .with("deleted", deleted);
    }
}
