package com.example.visits.internal.service;

import com.example.visits.internal.model.VisitEntity;
import java.util.List;
import org.tesseracrm.core.api.query.EntityList;
import org.tesseracrm.core.api.query.ListField;

/** What lists filter and sort by. Whatever is sortable has its index in the changelog. */
final class VisitLists {
    private static final List<ListField<VisitEntity>> FIELDS = List.of(
            ListField.id("customerId", "customerId", VisitEntity::getCustomerId),
            ListField.id("ownerId", "ownerId", VisitEntity::getOwnerId),
            ListField.<VisitEntity>text("title", "title", VisitEntity::getTitle).sortable(),
            ListField.<VisitEntity>date("day", "day", VisitEntity::getDay).sortable(),
            ListField.<VisitEntity>instant("updatedAt", "updatedAt", VisitEntity::getUpdatedAt)
                    .sortable());

    static final EntityList<VisitEntity> LIVE =
            list(false).sortedBy("-updatedAt").build();

    static final EntityList<VisitEntity> DELETED = list(true)
            .field(ListField.<VisitEntity>instant("deletedAt", "deletedAt", VisitEntity::getDeletedAt)
                    .sortable())
            .sortedBy("-deletedAt")
            .build();

    private VisitLists() {}

    /** Data permission comes with {@code ofCustomers}: nobody writes {@code tenantId =} or {@code ownerId in} by hand. */
    private static EntityList.Builder<VisitEntity> list(boolean deleted) {
        return EntityList.ofCustomers(VisitEntity.class, "tenantId", "ownerId", "customerId")
                .id("id", VisitEntity::getId)
                .search("searchText")
                .fields(FIELDS)
                .with("deleted", deleted);
    }
}
