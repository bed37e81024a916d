package org.tesseracrm.contacts.internal.service;

/**
 * An address beside the first one, for instance for deliveries; texts may be absent (null) but for the street.
 *
 * @param kind code of the dictionary {@code contacts.address}
 * @param recipient whom to ask for there
 */
public record Address(
        String kind,
        String country,
        String province,
        String city,
        String street,
        String postcode,
        String recipient,
        String phone) {}
