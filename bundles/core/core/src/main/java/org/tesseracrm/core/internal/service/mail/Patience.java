package org.tesseracrm.core.internal.service.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long and how often a mail is tried: soon at first, later with growing pauses. */
final class Patience {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));

    private Patience() {}

    /**
     * @param tries in vain by now, this one included
     * @param since when tries began
     * @param days after which it is given up
     * @return when to try again; empty: it is given up
     */
    static Optional<Instant> next(int tries, Instant now, Instant since, int days) {
        Instant end = since.plus(Duration.ofDays(days));
        if (!now.isBefore(end)) {
            return Optional.empty();
        }
        Instant next = now.plus(PAUSES.get(Math.min(tries, PAUSES.size()) - 1));
        // a last try when the time is over
        return Optional.of(next.isBefore(end) ? next : end);
    }
}
