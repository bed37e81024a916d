package org.tesseracrm.core.internal.service.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureLimitTest {
    private final Hand hand = new Hand();
    private final FailureLimit limit = new FailureLimit(3, Duration.ofSeconds(2), hand);

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void someFailuresAreFree() {
        fail(2);

        assertTrue(limit.wait("a").isEmpty());
    }

    @Test
    void thenOneWaits() {
        fail(3);

        assertEquals(Optional.of(Duration.ofSeconds(2)), limit.wait("a"));
        hand.now = hand.now.plusSeconds(1);
        assertEquals(Optional.of(Duration.ofSeconds(1)), limit.wait("a"));
        hand.now = hand.now.plusSeconds(1);
        assertTrue(limit.wait("a").isEmpty());
    }

    @Test
    void theMoreTheLonger() {
        fail(10);

        assertEquals(Optional.of(Duration.ofSeconds(16)), limit.wait("a"));
    }

    @Test
    void addressesDoNotConcernEachOther() {
        fail(10);

        assertTrue(limit.wait("b").isEmpty());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            limit.failed("a");
        }
    }
}
