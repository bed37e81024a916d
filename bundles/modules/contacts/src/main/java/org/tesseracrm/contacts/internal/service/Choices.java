package org.tesseracrm.contacts.internal.service;

import java.util.List;

/** What the module brings along: choices of its own, and what the dictionaries of a company begin with. */
public final class Choices {
    public static final List<String> CUSTOMER_KINDS = List.of("potential", "customer", "vip", "partner", "lost");
    /** The module's alone. Labels: {@code contacts.customer.type.<code>}. */
    public static final List<String> CUSTOMER_TYPES = List.of("enterprise", "individual");

    public static final List<String> CONTACT_ROLES =
            List.of("decision", "influence", "user", "technical", "purchasing", "finance", "other");

    public static final List<String> CONTACT_CATEGORIES =
            List.of("business", "technical", "finance", "management", "private");

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

    public static final List<String> REACH_KINDS = List.of(
            "mobile",
            "phone",
            "fax",
            "email",
            "wechat",
            "qq",
            "dingtalk",
            "wecom",
            "whatsapp",
            "linkedin",
            "website",
            "other");

    public static final List<String> ADDRESS_KINDS =
            List.of("office", "delivery", "invoice", "registered", "plant", "home", "other");

    public static final List<String> DATE_KINDS =
            List.of("birthday", "wedding", "founding", "joined", "cooperation", "contract", "other");

    /** For annual revenue; the first is the default. */
    public static final List<String> CURRENCIES = List.of("CNY", "USD", "EUR", "HKD", "JPY", "GBP");

    private Choices() {}
}
