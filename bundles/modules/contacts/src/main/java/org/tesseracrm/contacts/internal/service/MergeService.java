package org.tesseracrm.contacts.internal.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes several customers one (C4, M8). Needs {@link #MERGE}, to change and to delete customers, and the right to change each of
 * them.
 */
public interface MergeService {
    String MERGE = "contacts.customer.merge";

    /** So many at once. */
    int MOST = 5;

    /**
     * The customers and what would be carried over.
     *
     * @throws org.tesseracrm.core.api.error.NotFoundException where one is not there for the caller
     * @throws org.tesseracrm.core.api.error.ForbiddenException where he may not change one of them
     */
    Preview preview(Collection<String> ids);

    /**
     * One remains, with the chosen values; the others go into the recycle bin, and what hangs on them is carried over. All or nothing.
     *
     * @param fields from which customer a field of the draft is taken, by its name, a company's own by {@code custom.<code>};
     *     others stay the survivor's, and so do own fields that the caller may not change and those whose values are there once
     * @throws org.tesseracrm.core.api.error.InvalidInputException where one of them cannot be taken from another
     */
    Merged merge(String survivorId, Collection<String> mergedIds, Map<String, String> fields);

    Merged get(String id);

    /**
     * The others come back, with what was theirs; what somebody has changed since stays as it is.
     *
     * @throws org.tesseracrm.core.api.error.ConflictException where it is undone already, or one of them is gone for good
     */
    Undone undo(String id);

    /** Into whom that customer went. */
    Optional<String> survivor(String customerId);

    /** @param carried how many rows hang on all but the survivor, by table */
    record Preview(List<CustomerRecord> customers, Map<String, Map<String, Long>> carried) {}

    /** @param merged names of the others by their ids */
    record Merged(
            String id, String survivorId, Map<String, String> merged, long carried, Instant at, Instant undoneAt) {}

    /**
     * @param restored rows that hang on the others again
     * @param kept rows that somebody has changed since, by table
     * @param keptFields fields of the survivor of which the same is true
     */
    record Undone(long restored, Map<String, Long> kept, List<String> keptFields) {}
}
