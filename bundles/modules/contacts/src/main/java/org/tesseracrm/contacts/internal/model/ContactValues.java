package org.tesseracrm.contacts.internal.model;

import java.time.LocalDate;

/** What is known about a contact, checked and in the form in which it is kept; absent is null. */
public record ContactValues(
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
