package org.tesseracrm.core.api.record;

/**
 * One of many changes that are asked for at once.
 *
 * @param id of what is changed or deleted; absent for what is created
 * @param version for {@code UPDATE}, as it was seen
 * @param record for {@code CREATE} and {@code UPDATE}, complete
 */
public record BulkItem<D>(Action action, String id, Long version, D record) {
    /** What is to be done. */
    public enum Action {
        CREATE,
        UPDATE,
        DELETE
    }
}
