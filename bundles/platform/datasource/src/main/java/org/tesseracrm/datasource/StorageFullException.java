package org.tesseracrm.datasource;

/** The database's disk is full (507). Nothing was saved; reading still works. */
public final class StorageFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageFullException(Throwable cause) {
        super("The database's disk is full.", cause);
    }
}
