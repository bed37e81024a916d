package org.tesseracrm.core.internal.service.account;

import java.time.Instant;
import java.util.Optional;

/** How often each name has failed, whether anybody has that name or not, so that locks tell nothing. */
interface Failures {
    /** Until when the name is locked. */
    Optional<Instant> lockedUntil(String nameHash);

    /** One failure more, in a transaction of its own; locks as {@link LockRule} says. */
    void add(String nameHash, Instant now);

    /** In the transaction under way. */
    void clear(String nameHash);
}
