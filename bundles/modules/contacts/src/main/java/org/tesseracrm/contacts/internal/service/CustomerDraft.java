package org.tesseracrm.contacts.internal.service;

import java.util.List;
import java.util.Map;
import org.tesseracrm.core.api.value.Money;

/**
 * What a person may say about a customer; texts are trimmed, empty ones count as absent, and all but the name may be absent
 * (null).
 *
 * @param kind code of the dictionary {@link ContactsDictionaries#KIND}; absent: {@code potential}
 * @param type one of {@link Choices#CUSTOMER_TYPES}; absent: {@code enterprise}
 * @param ownerId absent: the caller on creation, as it was on change
 * @param reach further ways to reach it; absent: as they are
 * @param addresses further addresses; absent: as they are
 * @param dates days that come round every year; absent: as they are
 * @param custom values of the company's own fields by code; absent: as they are
 */
public record CustomerDraft(
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
        String ownerId,
        boolean hot,
        String notes,
        List<Reach> reach,
        List<Address> addresses,
        List<ImportantDate> dates,
        Map<String, Object> custom) {
    /** Nothing said of what there may be several of, and of the company's own fields. */
    public CustomerDraft(
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
            String ownerId,
            boolean hot,
            String notes) {
        this(
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
                null,
                null,
                null,
                null);
    }

    /** Only the name. */
    public static CustomerDraft named(String name) {
        return new CustomerDraft(
                name, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, false, null);
    }
}
