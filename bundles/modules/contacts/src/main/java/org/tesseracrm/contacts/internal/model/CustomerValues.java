package org.tesseracrm.contacts.internal.model;

import java.math.BigDecimal;

/** What is known about a customer, checked and in the form in which it is kept; absent is null. */
public record CustomerValues(
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
        BigDecimal revenue,
        String currency,
        Integer foundedYear,
        String taxNumber,
        Long parentId,
        boolean hot,
        String notes) {}
