package org.tesseracrm.core.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private boolean databaseAway;
    private boolean inTransaction;
    private Runnable whileReading = () -> {};
    private final Recent<String, Integer> recent =
            new Recent<>(Duration.ofSeconds(5), this::read, () -> inTransaction, now::get);

    private Integer read(String key) {
        if (databaseAway) {
            throw new IllegalStateException("away");
        }
        int value = reads.incrementAndGet();
        whileReading.run();
        return value;
    }

    @Test
    void readsOnceWhileItIsFresh() {
        assertEquals(1, recent.get("a"));
        now.addAndGet(Duration.ofSeconds(4).toNanos());
        assertEquals(1, recent.get("a"));
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertEquals(2, recent.get("a"));
    }

    @Test
    void readsAnewWhereOtherNodesMayHaveChangedItThisMoment() {
        assertEquals(1, recent.get("a"));
        assertEquals(2, recent.fresh("a"));
        assertEquals(2, recent.get("a"));
    }

    @Test
    void remembersNothingThatWasReadWithinATransaction() {
        inTransaction = true;
        assertEquals(1, recent.get("a"));
        inTransaction = false;
        assertEquals(2, recent.get("a"), "a transaction may have seen what was before, or what was rolled back");
    }

    @Test
    void withinATransactionTheLastAnswerHoldsForAMinuteUnlessItIsForgotten() {
        recent.get("a");
        inTransaction = true;
        now.addAndGet(Duration.ofSeconds(59).toNanos());
        assertEquals(1, recent.get("a"));
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertEquals(2, recent.get("a"));
        inTransaction = false;
        assertEquals(3, recent.get("a"));
        inTransaction = true;
        recent.forget(key -> true);
        assertEquals(4, recent.get("a"));
    }

    @Test
    void forgetsAtOnceWhatChanges() {
        recent.get("a");
        recent.get("b");

        recent.forget("a"::equals);

        assertEquals(3, recent.get("a"));
        assertEquals(2, recent.get("b"));
    }

    @Test
    void doesNotKeepWhatWasReadBeforeAChangeThatCameMeanwhile() {
        whileReading = () -> recent.forget("a"::equals);
        assertEquals(1, recent.get("a"));
        whileReading = () -> {};

        assertEquals(2, recent.get("a"));
    }

    @Test
    void keepsTheLastAnswerWhileTheDatabaseIsAway() {
        recent.get("a");
        databaseAway = true;
        now.addAndGet(Duration.ofMinutes(1).toNanos());

        assertEquals(1, recent.get("a"));
        assertThrows(IllegalStateException.class, () -> recent.get("never read"));
    }
}
