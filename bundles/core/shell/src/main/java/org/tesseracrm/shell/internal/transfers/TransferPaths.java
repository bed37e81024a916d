package org.tesseracrm.shell.internal.transfers;

/** Addresses of the pages about transfers. */
final class TransferPaths {
    static final String ALL = "transfers";
    static final String ONE = ALL + "/:id";

    private TransferPaths() {}

    static String one(String id) {
        return ALL + "/" + id;
    }
}
