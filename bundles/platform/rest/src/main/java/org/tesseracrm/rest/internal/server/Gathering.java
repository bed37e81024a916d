package org.tesseracrm.rest.internal.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Waits until an owner's resources have all come, one after the other as their bundle starts, and then calls once: a server made for
 * each of thirty resources costs seconds of a start.
 */
final class Gathering {
    /** That long after the last one came it is taken for the last. */
    private static final Duration QUIET = Duration.ofMillis(120);
    /** Whoever came first waits no longer than this. */
    private static final Duration AT_MOST = Duration.ofMillis(600);

    private record Waiting(long since, Future<?> call) {}

    private final Consumer<Owner> call;
    private final ScheduledExecutorService thread;
    private final LongSupplier nanos;
    private final Map<Owner, Waiting> waiting = new HashMap<>();
    private int calling;

    Gathering(Consumer<Owner> call) {
        this(
                call,
                Executors.newSingleThreadScheduledExecutor(work -> {
                    Thread thread = new Thread(work, "rest-servers");
                    thread.setDaemon(true);
                    return thread;
                }),
                System::nanoTime);
    }

    Gathering(Consumer<Owner> call, ScheduledExecutorService thread, LongSupplier nanos) {
        this.call = call;
        this.thread = thread;
        this.nanos = nanos;
    }

    synchronized void came(Owner owner) {
        long now = nanos.getAsLong();
        Waiting before = waiting.get(owner);
        if (before != null && now - before.since() > AT_MOST.minus(QUIET).toNanos()) {
            return;
        }
        if (before != null) {
            before.call().cancel(false);
        }
        Future<?> next = thread.schedule(() -> call(owner), QUIET.toMillis(), TimeUnit.MILLISECONDS);
        waiting.put(owner, new Waiting(before == null ? now : before.since(), next));
    }

    private void call(Owner owner) {
        synchronized (this) {
            waiting.remove(owner);
            calling++;
        }
        try {
            call.accept(owner);
        } finally {
            synchronized (this) {
                calling--;
            }
        }
    }

    /** Whether everybody who came has been called for. */
    synchronized boolean isIdle() {
        return waiting.isEmpty() && calling == 0;
    }

    void close() {
        thread.shutdownNow();
    }
}
