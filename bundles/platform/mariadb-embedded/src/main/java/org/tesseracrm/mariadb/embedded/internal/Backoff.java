package org.tesseracrm.mariadb.embedded.internal;

import java.time.Duration;

/** How long to wait before the next attempt: a crash is mended at once, a failed start tried again ever more slowly. */
final class Backoff {
    private static final Duration AFTER_CRASH = Duration.ofMillis(100);
    private static final long MAX_SECONDS = 30;

    private long seconds = 1;

    Duration afterCrash() {
        seconds = 1;
        return AFTER_CRASH;
    }

    Duration afterFailure() {
        Duration wait = Duration.ofSeconds(seconds);
        seconds = Math.min(MAX_SECONDS, seconds * 2);
        return wait;
    }
}
