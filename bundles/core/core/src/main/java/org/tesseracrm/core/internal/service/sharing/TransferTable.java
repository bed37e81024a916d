package org.tesseracrm.core.internal.service.sharing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.record.Stamp;

/** The log of transfers as it is written. All calls join the transaction under way. */
interface TransferTable {
    /** @return its id */
    long begin(Stamp stamp, String note);

    void lines(long tenantId, long transferId, List<Line> lines);

    /** What is known at the end only. */
    void complete(long tenantId, long transferId, long customers, Set<Long> formers, Set<Long> owners);

    /** Locked, so that it is undone once. */
    Optional<Kept> hold(long tenantId, long transferId);

    /** Lines after that customer, by the customer's id, at most so many. */
    List<Line> linesAfter(long tenantId, long transferId, long customerId, int limit);

    void restored(long tenantId, long transferId, Collection<Long> customerIds);

    void undone(Stamp stamp, long transferId);

    /**
     * @param formerRight by which the former owner goes on seeing it, null for none
     * @param endedRight by which the new owner saw it before, null for none
     */
    record Line(long customerId, String name, long from, long to, Right formerRight, Right endedRight) {}

    /** @param undoneAt empty where it stands */
    record Kept(long id, long by, long customers, Set<Long> owners, Optional<Instant> undoneAt) {}
}
