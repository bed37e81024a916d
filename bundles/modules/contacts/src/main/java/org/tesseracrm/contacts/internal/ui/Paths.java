package org.tesseracrm.contacts.internal.ui;

import java.util.Collection;

/** Addresses of this module's pages. */
final class Paths {
    static final String CUSTOMERS = "contacts/customers";
    static final String CONTACTS = "contacts/contacts";
    static final String POOL = "contacts/pool";
    static final String RULES = "contacts/allocation-rules";
    static final String LABELS = "contacts/labels";
    static final String NEW = "/new";
    static final String ONE = "/:id";
    static final String EDIT = "/:id/edit";
    static final String IMPORT = "/import";
    static final String MERGE = "/merge";

    private Paths() {}

    static String merge(Collection<String> customers) {
        return CUSTOMERS + MERGE + "?ids=" + String.join(",", customers);
    }

    /** @param kind {@code customers} or {@code contacts} */
    static String labels(String kind, Collection<String> ids) {
        return LABELS + "?" + kind + "=" + String.join(",", ids);
    }

    static String customer(String id) {
        return CUSTOMERS + "/" + id;
    }

    static String contact(String id) {
        return CONTACTS + "/" + id;
    }
}
