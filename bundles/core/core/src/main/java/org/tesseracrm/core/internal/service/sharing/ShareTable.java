package org.tesseracrm.core.internal.service.sharing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.record.Stamp;

/** The shares as sets. All calls join the transaction under way. */
interface ShareTable {
    /** Those of these customers with these people. @param customerIds some hundreds */
    List<Entry> between(long tenantId, Collection<Long> customerIds, Collection<Long> userIds);

    /** Makes them, or changes the right of those that are there. */
    void put(Stamp stamp, List<Entry> entries);

    /** @return how many there were. @param customerIds some hundreds */
    int remove(long tenantId, Collection<Long> customerIds, Collection<Long> userIds);

    /** With whom one customer is shared. */
    List<Granted> of(long tenantId, long customerId);

    record Entry(long customerId, long userId, Right right) {}

    record Granted(long userId, Right right, long byId, Instant at) {}
}
