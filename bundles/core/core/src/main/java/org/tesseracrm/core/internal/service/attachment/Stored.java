package org.tesseracrm.core.internal.service.attachment;

import java.time.Instant;

/**
 * A row of the table.
 *
 * @param recordId 0 while it waits for its record
 * @param field id of the company's own field whose value it is, or 0
 * @param storage which one has the content
 * @param stateAt since when it is in its state
 */
record Stored(
        long id,
        long version,
        long createdBy,
        Instant createdAt,
        String type,
        long recordId,
        long field,
        String name,
        String contentType,
        long size,
        String sha256,
        String storage,
        String key,
        State state,
        Instant stateAt) {
    /** What is to become of it. */
    enum State {
        /** On its way to where it is kept. */
        COMING,
        /** Whole, but no record has it yet: a form that has not been saved. */
        WAITING,
        KEPT,
        /** Not shown, but restorable. */
        REMOVED,
        /** Content and row are to be deleted. */
        ENDED
    }

    boolean isOf(String ofType, long ofRecord) {
        return type.equals(ofType) && recordId == ofRecord;
    }
}
