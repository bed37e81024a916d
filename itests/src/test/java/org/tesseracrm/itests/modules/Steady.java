package org.tesseracrm.itests.modules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.rest.Customers;

/** Requests, one after the other, none of which may be answered otherwise than it should. */
final class Steady implements AutoCloseable {
    private static final int MORE = 50;

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopped;

    private Steady(Rest rest, String path, Predicate<Reply> right) {
        thread = new Thread(() -> ask(rest, path, right), "steady-requests");
        thread.setDaemon(true);
        thread.start();
    }

    /** To another module: each is served. */
    static Steady elsewhere(Rest rest) {
        return new Steady(rest, Customers.PATH + "?limit=1", reply -> reply.status() == 200);
    }

    /** To the module that comes and goes. */
    static Steady into(Rest rest, String path) {
        return new Steady(rest, path, Reply::isFromAModuleThatMayGo);
    }

    /** To one whose version is exchanged: each is served, or told when to come again. */
    static Steady exchanged(Rest rest, String path) {
        return new Steady(
                rest, path, reply -> reply.status() == 200 || reply.status() == 503 && reply.isFromAModuleThatMayGo());
    }

    private void ask(Rest rest, String path, Predicate<Reply> right) {
        while (!stopped) {
            try {
                Reply reply = rest.get(path);
                statuses.merge(reply.status(), 1, Integer::sum);
                if (!right.test(reply)) {
                    failures.add(reply.status() + " " + reply.body());
                }
            } catch (RuntimeException e) {
                failures.add(e.toString());
            }
            done.incrementAndGet();
        }
    }

    int times(int status) {
        return statuses.getOrDefault(status, 0);
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
