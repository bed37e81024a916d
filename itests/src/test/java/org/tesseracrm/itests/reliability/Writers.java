package org.tesseracrm.itests.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.rest.Customers;

/** Eight programs that create customers without pause and remember what they were promised. */
final class Writers implements AutoCloseable {
    static final int COUNT = 8;

    private final String prefix = Customers.name("W").replace(" ", "") + "-";
    private final Set<String> attempted = ConcurrentHashMap.newKeySet();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Reply> odd = new ConcurrentLinkedQueue<>();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong lastSuccess = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    static Writers start(Rest rest) {
        Writers writers = new Writers();
        for (int i = 0; i < COUNT; i++) {
            int number = i;
            Thread thread = new Thread(() -> writers.write(rest, number), "writer-" + number);
            thread.setDaemon(true);
            writers.threads.add(thread);
            thread.start();
        }
        return writers;
    }

    private void write(Rest rest, int number) {
        for (int i = 0; !stopped; i++) {
            String name = prefix + number + "-" + i;
            attempted.add(name);
            try {
                Reply reply = rest.post(Customers.PATH, Map.of("name", name, "city", "苏州", "kind", "customer"));
                if (reply.status() == 201) {
                    acknowledged.put(name, reply.text("id"));
                    lastSuccess.set(System.nanoTime());
                } else {
                    refused.incrementAndGet();
                    if (reply.status() != 503) {
                        odd.add(reply);
                    }
                    LockSupport.parkNanos(20_000_000);
                }
            } catch (RuntimeException e) {
                // the connection broke: whether it was done nobody was told
                refused.incrementAndGet();
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    String prefix() {
        return prefix;
    }

    Set<String> attempted() {
        return attempted;
    }

    /** Names for which 201 came, with their ids. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    long refused() {
        return refused.get();
    }

    /** Answers that are neither 201 nor 503. */
    List<Reply> odd() {
        return List.copyOf(odd);
    }

    /** When the last 201 came, as {@link System#nanoTime}. */
    long lastSuccess() {
        return lastSuccess.get();
    }

    void stop() {
        stopped = true;
        for (Thread thread : threads) {
            try {
                thread.join(70_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
