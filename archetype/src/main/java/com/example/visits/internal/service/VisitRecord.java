package com.example.visits.internal.service;

import org.tesseracrm.core.api.record.ShownRecord;
import java.time.Instant;
import java.time.LocalDate;

/** A visit as it stands. Ids are decimal strings, what is not known is null. */
public record VisitRecord(
        String id,
        long version,
        String customerId,
        String customerName,
        String title,
        LocalDate day,
        String notes,
        String ownerId,
        String ownerName,
        Instant createdAt,
        String createdByName,
        Instant updatedAt,
        String updatedByName,
        Instant deletedAt)
        implements ShownRecord<VisitDraft> {
    /** What an editor begins with. */
    @Override
    public VisitDraft draft() {
        return new VisitDraft(customerId, title, day, notes);
    }
}
