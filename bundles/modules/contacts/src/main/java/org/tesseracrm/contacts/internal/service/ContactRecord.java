package org.tesseracrm.contacts.internal.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tesseracrm.core.api.record.ShownRecord;

/** A contact as it stands. Ids are decimal strings, what is not known is null. In lists {@code reach} and {@code dates} are null. */
public record ContactRecord(
        String id,
        long version,
        String customerId,
        String customerName,
        String name,
        String title,
        String department,
        String mobile,
        String phone,
        String email,
        String wechat,
        String category,
        String role,
        LocalDate birthday,
        boolean primary,
        String notes,
        List<Reach> reach,
        List<ImportantDate> dates,
        Map<String, Object> custom,
        String ownerId,
        String ownerName,
        Instant createdAt,
        String createdByName,
        Instant updatedAt,
        String updatedByName,
        Instant deletedAt)
        implements ShownRecord<ContactDraft> {
    /** What an editor begins with. */
    @Override
    public ContactDraft draft() {
        return new ContactDraft(
                customerId,
                name,
                title,
                department,
                mobile,
                phone,
                email,
                wechat,
                category,
                role,
                birthday,
                primary,
                notes,
                reach,
                dates,
                custom);
    }
}
