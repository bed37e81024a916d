package org.tesseracrm.core.internal.service.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.error.TooManyException;

class SignInGuardTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final MemoryFailures failures = new MemoryFailures();
    private final OneAtATime turns = new OneAtATime(32, Duration.ofSeconds(10));
    private final SignInGuard guard = new SignInGuard(failures, clock, turns);

    @Test
    void locksAfterFiveFailuresAndSaysForHowLong() {
        for (int i = 0; i < LockRule.FREE; i++) {
            fail("boss");
        }

        TooManyException locked = assertThrows(TooManyException.class, () -> guard.begin("demo", "boss"));
        assertEquals(Duration.ofMinutes(1), locked.retryAfter());
        guard.begin("demo", "sales1").close();
        clock.advance(Duration.ofSeconds(61));
        guard.begin("demo", "boss").close();
    }

    @Test
    void aSuccessForgivesWhatWasBefore() {
        for (int i = 0; i < LockRule.FREE - 1; i++) {
            fail("boss");
        }
        try (SignInGuard.Turn turn = guard.begin("demo", "boss")) {
            turn.succeeded();
        }
        fail("boss");
        guard.begin("demo", "boss").close();
    }

    @Test
    void aTryThatIsNeitherChangesNothing() {
        for (int i = 0; i < LockRule.FREE - 1; i++) {
            fail("boss");
        }
        guard.begin("demo", "boss").close();
        fail("boss");
        assertThrows(TooManyException.class, () -> guard.begin("demo", "boss"), "the four before still count");
    }

    @Test
    void manyRightOnesAtTheSameMomentAllSucceed() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        assertEquals(8, all(8, () -> {
            try (SignInGuard.Turn turn = guard.begin("demo", "boss")) {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                turn.succeeded();
                atOnce.decrementAndGet();
                return true;
            }
        }));
        assertEquals(1, most.get(), "one after another");
        assertEquals(0, turns.names(), "nothing is remembered of names");
    }

    @Test
    void manyWrongOnesAtTheSameMomentGainNothing() throws Exception {
        AtomicInteger looked = new AtomicInteger();
        all(20, () -> {
            try (SignInGuard.Turn turn = guard.begin("demo", "boss")) {
                looked.incrementAndGet();
                turn.failed();
                return true;
            } catch (TooManyException e) {
                return false;
            }
        });
        assertEquals(LockRule.FREE, looked.get());
    }

    @Test
    void tooManyAtOnceAreSentAway() throws Exception {
        OneAtATime narrow = new OneAtATime(0, Duration.ofSeconds(10));
        Runnable end = narrow.enter("boss").orElseThrow();
        assertTrue(narrow.enter("boss").isEmpty());
        end.run();
        narrow.enter("boss").orElseThrow().run();
        assertEquals(0, narrow.names());
    }

    private void fail(String name) {
        try (SignInGuard.Turn turn = guard.begin("demo", name)) {
            turn.failed();
        }
    }

    /** How many of so many at the same moment say yes. */
    private static int all(int count, Callable<Boolean> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<Boolean>> results = new ArrayList<>(threads.invokeAll(Collections.nCopies(count, work)));
            int yes = 0;
            for (Future<Boolean> result : results) {
                yes += result.get() ? 1 : 0;
            }
            return yes;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Failures in memory. */
    static final class MemoryFailures implements Failures {
        private final Map<String, Integer> counts = new ConcurrentHashMap<>();
        private final Map<String, Instant> locks = new ConcurrentHashMap<>();

        @Override
        public Optional<Instant> lockedUntil(String nameHash) {
            return Optional.ofNullable(locks.get(nameHash));
        }

        @Override
        public void add(String nameHash, Instant now) {
            int count = counts.merge(nameHash, 1, Integer::sum);
            locks.put(nameHash, now.plus(LockRule.waiting(count)));
        }

        @Override
        public void clear(String nameHash) {
            counts.remove(nameHash);
            locks.remove(nameHash);
        }
    }
}
