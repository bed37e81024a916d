package org.tesseracrm.contacts.internal.service;

import java.time.LocalDate;

/**
 * What a person may say about a contact; texts are trimmed, empty ones count as absent, and all but customer and name may be
 * absent (null).
 *
 * @param role the part played in a purchase, one of {@link Choices#CONTACT_ROLES}
 * @param primary the customer's first contact; making one so ends that of the other
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
        String notes) {}
