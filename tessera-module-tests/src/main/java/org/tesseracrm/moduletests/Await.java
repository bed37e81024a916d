package org.tesseracrm.moduletests;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until something is so, and says what it waited for where it never was. */
final class Await {
    static final Duration SOON = Duration.ofSeconds(30);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(100);

    private Await() {}

    static void until(String what, BooleanSupplier reached) {
        until(what, SOON, reached);
    }

    static void until(String what, Duration patience, BooleanSupplier reached) {
        value(what, patience, () -> reached.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    static <T> T value(String what, Supplier<Optional<T>> found) {
        return value(what, SOON, found);
    }

    private static <T> T value(String what, Duration patience, Supplier<Optional<T>> found) {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            Optional<T> value = found.get();
            if (value.isPresent()) {
                return value.get();
            }
            LockSupport.parkNanos(LOOK);
        } while (System.nanoTime() < deadline);
        throw new AssertionError("Waited " + patience.toSeconds() + " s in vain for " + what + ".");
    }
}
