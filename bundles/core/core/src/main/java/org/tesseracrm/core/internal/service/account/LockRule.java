package org.tesseracrm.core.internal.service.account;

import java.time.Duration;

/** How long the next try must wait: not at all at first, then a minute, doubled each time up to a quarter of an hour. */
final class LockRule {
    static final int FREE = 5;

    /** Failures older than this are forgotten. */
    static final Duration MEMORY = Duration.ofDays(1);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private LockRule() {}

    static Duration waiting(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - FREE, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
