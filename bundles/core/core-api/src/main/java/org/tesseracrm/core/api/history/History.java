package org.tesseracrm.core.api.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.ShownRecord;

/**
 * The history of records of all declared kinds (M13): read from the audit by whoever may read the record. What he may not read of
 * the record he is not told of its history either.
 *
 * <p>A record is meant by the id of its {@link org.tesseracrm.core.api.document.DocumentType} and its own; where the caller cannot
 * see it, all calls throw {@link org.tesseracrm.core.api.error.NotFoundException}.
 */
@ProviderType
public interface History {
    /** Newest first. */
    Page<Event> events(String type, String recordId, int limit, String cursor);

    /**
     * The record as it was.
     *
     * @throws org.tesseracrm.core.api.error.NotFoundException also where it was not there yet
     */
    Snapshot asOf(String type, String recordId, Instant time);

    /**
     * Gives the fields of a change the values that they had before, as a change by the caller with all checks.
     *
     * @throws org.tesseracrm.core.api.error.ConflictException where one of them has been changed since, naming it
     * @throws org.tesseracrm.core.api.error.ForbiddenException where he may not change the record
     */
    ShownRecord<?> undo(String type, String recordId, String eventId);

    /**
     * @param user who did it, by the name that he had
     * @param action as in the audit
     * @param file by whose import it was changed; else empty
     * @param mayUndo whether {@link #undo} would take it back now
     */
    record Event(
            String id,
            Instant at,
            String userId,
            String user,
            String action,
            String file,
            List<Change> changes,
            boolean mayUndo) {
        public Event {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Of one field.
     *
     * @param field as the audit calls it
     * @param before as text, empty for nothing; of a person or a linked record that the caller may see, its name
     */
    record Change(String field, String before, String after) {}

    /** @param values as texts by the names that the audit uses; those of people and links are names */
    record Snapshot(Instant at, boolean deleted, Map<String, String> values) {}
}
