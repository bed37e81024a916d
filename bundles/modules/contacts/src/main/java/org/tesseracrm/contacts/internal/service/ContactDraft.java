package org.tesseracrm.contacts.internal.service;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a person may say about a contact; texts are trimmed, empty ones count as absent, and all but customer and name may be
 * absent (null).
 *
 * @param role the part played in a purchase, one of {@link Choices#CONTACT_ROLES}
 * @param primary the customer's first contact; making one so ends that of the other
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
        Map<String, Object> custom) {
    /** Nothing said of the company's own fields. */
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
                null);
    }
}
