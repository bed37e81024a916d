package org.tesseracrm.contacts.internal.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a person may say about a contact; texts are trimmed, empty ones count as absent, and all but customer and name may be
 * absent (null).
 *
 * @param role the part played in a purchase: code of the dictionary {@link ContactsDictionaries#ROLE}
 * @param primary the customer's first contact; making one so ends that of the other
 * @param reach further ways to reach him; absent: as they are
 * @param dates days that come round every year, beside the birthday; absent: as they are
 * @param custom values of the company's own fields by code; absent: as they are
 */
public record ContactDraft(
        String customerId,
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
        Map<String, Object> custom) {
    /** Nothing said of what there may be several of, and of the company's own fields. */
    public ContactDraft(
            String customerId,
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
            String notes) {
        this(
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
                null,
                null,
                null);
    }
}
