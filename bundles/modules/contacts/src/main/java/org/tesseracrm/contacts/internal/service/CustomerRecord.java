package org.tesseracrm.contacts.internal.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tesseracrm.core.api.record.ShownRecord;
import org.tesseracrm.core.api.value.Money;

/** A customer as it stands. Ids are decimal strings, what is not known is null. In lists {@code reach}, {@code addresses} and {@code dates} are null. */
public record CustomerRecord(
        String id,
        long version,
        String name,
        String shortName,
        String kind,
        String type,
        String source,
        String industry,
        String phone,
        String website,
        String email,
        String country,
        String province,
        String city,
        String address,
        Integer employees,
        Money annualRevenue,
        Integer foundedYear,
        String taxNumber,
        String parentId,
        String parentName,
        String ownerId,
        String ownerName,
        boolean hot,
        String notes,
        List<Reach> reach,
        List<Address> addresses,
        List<ImportantDate> dates,
        Map<String, Object> custom,
        Instant createdAt,
        String createdByName,
        Instant updatedAt,
        String updatedByName,
        Instant deletedAt)
        implements ShownRecord<CustomerDraft> {
    /** What an editor begins with. */
    @Override
    public CustomerDraft draft() {
        return new CustomerDraft(
                name,
                shortName,
                kind,
                type,
                source,
                industry,
                phone,
                website,
                email,
                country,
                province,
                city,
                address,
                employees,
                annualRevenue,
                foundedYear,
                taxNumber,
                parentId,
                ownerId,
                hot,
                notes,
                reach,
                addresses,
                dates,
                custom);
    }
}
