package org.tesseracrm.core.api.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes several customers one, whatever modules hang on them (M8): rows of all {@link CustomerTables}, shares, and what a {@link
 * MergeParticipant} does. Calls join the transaction under way; who may do it, and what becomes of the customers' own rows, is for the
 * module that keeps customers.
 */
@ProviderType
public interface CustomerMerges {
    /** How many rows of each table would be carried over; tables without any are left out. */
    Map<String, Long> hanging(Collection<Long> customerIds);

    /**
     * Carries over to the survivor what hangs on the others.
     *
     * @param merged names of the others by their ids
     * @param fields what was changed in the survivor's own fields, remembered for the undo: before and after, by name
     * @return the merge's id
     */
    long merge(long survivorId, Map<Long, String> merged, Map<String, String[]> fields);

    /** Locks it until the end of the transaction. */
    Optional<Merge> find(long mergeId);

    /** Puts back what nobody has changed since. Once only. */
    Undone undo(long mergeId);

    /** Into which customer that one went, where it stands. */
    Optional<Long> survivor(long customerId);

    /** @param fields before and after, by name */
    record Merge(
            long id,
            long survivorId,
            Map<Long, String> merged,
            Map<String, String[]> fields,
            long by,
            Instant at,
            Optional<Instant> undoneAt,
            long carried) {
        public List<Long> mergedIds() {
            return List.copyOf(merged.keySet());
        }
    }

    /** @param kept rows that somebody has changed since, by table */
    record Undone(long restored, Map<String, Long> kept) {}
}
