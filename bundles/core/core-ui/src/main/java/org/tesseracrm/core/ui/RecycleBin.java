package org.tesseracrm.core.ui;

/** Where deleted records of all kinds lie. */
public final class RecycleBin {
    public static final String PATH = "recycle-bin";

    /** Parameter of a record's address: it is to be shown as it lies there, and leads nowhere else. */
    public static final String SHOWN = "bin";

    private RecycleBin() {}

    /** Address of the page with what was deleted of a kind. @param type id of the kind, such as {@code contacts.customer} */
    public static String path(String type) {
        return PATH + "?type=" + type;
    }
}
