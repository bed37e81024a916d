package org.tesseracrm.announcements.internal.ui;

/** Addresses of the module's pages. */
final class Paths {
    static final String LIST = "announcements";
    static final String NEW = LIST + "/new";
    static final String RECORD = LIST + "/:id";
    static final String EDIT = RECORD + "/edit";

    private Paths() {}

    static String record(String id) {
        return LIST + "/" + id;
    }

    static String edit(String id) {
        return record(id) + "/edit";
    }
}
