package org.tesseracrm.core.api.customer;

import java.util.Collection;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a module does when customers become one, beside what {@link CustomerTables} says of itself: a contribution. It changes columns
 * through the journal only, and so needs to do nothing when the merge is undone.
 */
@ConsumerType
public interface MergeParticipant {
    /** Within the transaction of the merge, once the rows of {@link CustomerTables} hang on the one that remains. */
    void merge(MergeJournal journal, long survivorId, Collection<Long> mergedIds);
}
