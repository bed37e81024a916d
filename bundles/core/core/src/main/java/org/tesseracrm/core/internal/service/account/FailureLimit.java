package org.tesseracrm.core.internal.service.account;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many failed sign-ins an address has left: some at once, then one each few seconds. Successes cost nothing, so that a
 * whole office behind one address can work.
 */
public final class FailureLimit {
    private static final int MOST_ADDRESSES = 10_000;

    private final int atOnce;
    private final Duration refill;
    private final Clock clock;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private record Failures(double count, long atMillis) {}

    public FailureLimit(int atOnce, Duration refill, Clock clock) {
        this.atOnce = atOnce;
        this.refill = refill;
        this.clock = clock;
    }

    /** How long the address must wait; empty: it may try. */
    public synchronized Optional<Duration> wait(String address) {
        double over = now(address) - (atOnce - 1);
        return over <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) Math.ceil(over * refill.toMillis())));
    }

    public synchronized void failed(String address) {
        byAddress.put(address, new Failures(now(address) + 1, clock.millis()));
    }

    private double now(String address) {
        Failures failures = byAddress.get(address);
        if (failures == null) {
            return 0;
        }
        double forgiven = (clock.millis() - failures.atMillis()) / (double) refill.toMillis();
        return Math.max(0, failures.count() - forgiven);
    }
}
