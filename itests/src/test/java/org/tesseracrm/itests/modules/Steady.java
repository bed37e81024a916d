package org.tesseracrm.itests.modules;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.rest.Customers;

/** Requests to another module, one after the other, none of which may fail. */
final class Steady implements AutoCloseable {
    private static final int MORE = 50;

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopped;

    private Steady(Rest rest) {
        thread = new Thread(() -> ask(rest), "steady-requests");
        thread.setDaemon(true);
        thread.start();
    }

    static Steady start(Rest rest) {
        return new Steady(rest);
    }

    private void ask(Rest rest) {
        while (!stopped) {
            try {
                Reply reply = rest.get(Customers.PATH + "?limit=1");
                if (reply.status() != 200) {
                    failures.add(reply.status() + " " + reply.body());
                }
            } catch (RuntimeException e) {
                failures.add(e.toString());
            }
            done.incrementAndGet();
        }
    }

    void awaitMore() {
        int goal = done.get() + MORE;
        Await.until("more requests", Duration.ofSeconds(60), () -> done.get() >= goal);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
