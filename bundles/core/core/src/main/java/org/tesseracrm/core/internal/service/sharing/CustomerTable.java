package org.tesseracrm.core.internal.service.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The registry's rows as sets. All calls join the transaction under way. */
interface CustomerTable {
    /** Those that are there, by id, locked. @param ids some hundreds */
    List<Held> hold(long tenantId, Collection<Long> ids);

    /** What somebody owns, deleted ones included, by id. */
    List<Long> ownedBy(long tenantId, long userId);

    /**
     * @param owners the owner of each customer
     * @throws org.tesseracrm.core.api.error.NotFoundException where the caller does not see one of them
     * @throws org.tesseracrm.core.api.error.ForbiddenException where he sees but may not change one of them
     */
    void requireWrite(Map<Long, Long> owners);

    /** @throws org.tesseracrm.core.api.error.NotFoundException where the caller does not see it, or it lies in the recycle bin */
    Held requireRead(long customerId);

    /** Gives them to that owner, with all that hangs on them. @param ids some hundreds */
    void give(Collection<Long> ids, long ownerId);

    /** Of the company; those who are not in it are left out. */
    Map<Long, Colleague> colleagues(long tenantId, Collection<Long> userIds);

    /** @param active false for who has left */
    record Colleague(long id, String name, boolean active) {}
}
