package org.tesseracrm.contacts.internal.service;

import java.util.List;

/**
 * What is known so far of a customer that somebody is about to enter; all may be absent.
 *
 * @param phones the customer's and those of its contacts, at most ten
 * @param exceptId the customer that is edited
 */
public record DuplicateQuery(String name, String shortName, List<String> phones, String taxNumber, String exceptId) {
    public DuplicateQuery {
        phones = phones == null ? List.of() : List.copyOf(phones);
    }
}
