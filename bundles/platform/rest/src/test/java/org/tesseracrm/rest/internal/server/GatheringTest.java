package org.tesseracrm.rest.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private static final Owner ALPHA = new Owner(10, "alpha", "alpha");
    private static final Owner BETA = new Owner(11, "beta", "beta");

    private final List<Owner> called = new ArrayList<>();
    private final Clock clock = new Clock();
    private final Gathering gathering = new Gathering(called::add, clock, () -> clock.now);

    /** Runs what is due when it is told the time. */
    private static final class Clock extends ScheduledThreadPoolExecutor {
        private long now;
        private final List<Due> due = new ArrayList<>();

        private record Due(long at, ScheduledFuture<?> handle, Runnable work) {}

        Clock() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
            // never run by itself: only its cancellation is of interest
            ScheduledFuture<?> handle = super.schedule(() -> {}, 1, TimeUnit.DAYS);
            due.add(new Due(now + unit.toNanos(delay), handle, work));
            return handle;
        }

        void pass(long millis) {
            now += TimeUnit.MILLISECONDS.toNanos(millis);
            List<Due> ripe = due.stream().filter(each -> each.at() <= now).toList();
            due.removeAll(ripe);
            ripe.stream()
                    .filter(each -> !each.handle().isCancelled())
                    .forEach(each -> new FutureTask<>(each.work(), null).run());
        }
    }

    @AfterEach
    void end() {
        gathering.close();
    }

    @Test
    void thoseThatComeTogetherAreCalledForOnce() {
        gathering.came(ALPHA);
        clock.pass(50);
        gathering.came(ALPHA);
        gathering.came(BETA);
        clock.pass(100);
        assertEquals(List.of(), called);
        assertFalse(gathering.isIdle());
        clock.pass(30);
        assertEquals(List.of(ALPHA, BETA), called);
        assertTrue(gathering.isIdle());
    }

    @Test
    void nobodyWaitsForLongWhenTheyKeepComing() {
        for (int i = 0; i < 7; i++) {
            gathering.came(ALPHA);
            clock.pass(100);
        }
        assertEquals(List.of(ALPHA), called);
    }

    @Test
    void whoeverComesLaterIsCalledForAgain() {
        gathering.came(ALPHA);
        clock.pass(200);
        gathering.came(ALPHA);
        clock.pass(200);
        assertEquals(List.of(ALPHA, ALPHA), called);
    }
}
