package org.tesseracrm.contacts.internal.ui;

import java.util.Collection;
import org.tesseracrm.core.ui.RecycleBin;

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
    static final String MERGED = "merged";

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

    /** With the word that leads to him were others merged into him. @param merged the one that was asked for */
    static String survivor(String id, String merged) {
        return customer(id) + "?" + MERGED + "=" + merged;
    }

    /** One in the recycle bin himself, though merged into another. */
    static String inBin(String id) {
        return customer(id) + "?" + RecycleBin.SHOWN;
    }

    static String contact(String id) {
        return CONTACTS + "/" + id;
    }
}
