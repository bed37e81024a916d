package org.tesseracrm.contacts.internal.service;

import java.util.List;

/**
 * The choices of the closed fields. Labels: {@code contacts.customer.kind.<code>}, {@code contacts.customer.type.<code>},
 * {@code contacts.contact.role.<code>}.
 */
public final class Choices {
    public static final List<String> CUSTOMER_KINDS = List.of("potential", "customer", "vip", "partner", "lost");
    public static final List<String> CUSTOMER_TYPES = List.of("enterprise", "individual");
    public static final List<String> CONTACT_ROLES =
            List.of("decision", "influence", "user", "technical", "purchasing", "finance", "other");

    /**
     * Sources and industries are free text; these are what a form suggests. Labels: {@code contacts.source.<code>} and
     * {@code contacts.industry.<code>}; the label's text is what is stored.
     */
    public static final List<String> SOURCES =
            List.of("referral", "exhibition", "advertising", "web", "phone", "visit", "partner", "other");

    public static final List<String> INDUSTRIES = List.of(
            "manufacturing",
            "software",
            "telecom",
            "finance",
            "retail",
            "medical",
            "education",
            "construction",
            "energy",
            "logistics",
            "food",
            "agriculture",
            "services",
            "government",
            "other");

    /** For annual revenue; the first is the default. */
    public static final List<String> CURRENCIES = List.of("CNY", "USD", "EUR", "HKD", "JPY", "GBP");

    private Choices() {}
}
