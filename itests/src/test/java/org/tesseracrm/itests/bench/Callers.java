package org.tesseracrm.itests.bench;

import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;

/** Programs that ask the module all the time, whether it is there or not: 2xx, 404, or 503 that says when to come again. */
final class Callers implements AutoCloseable {
    static final String PATH = "/api/v1/announcements/announcements";
    private static final int PROGRAMS = 3;
    private static final long PAUSE_MILLIS = 100;

    private final Rest rest;
    private final ScheduledExecutorService programs = Executors.newScheduledThreadPool(PROGRAMS);
    private final Map<Integer, AtomicInteger> answers = new ConcurrentSkipListMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final AtomicInteger exchanges = new AtomicInteger();
    private volatile boolean exchanging;
    private final AtomicLong longest = new AtomicLong();

    private Callers(Rest rest) {
        this.rest = rest;
    }

    static Callers start(Rest rest) {
        Callers callers = new Callers(rest);
        for (int i = 0; i < PROGRAMS; i++) {
            int program = i;
            callers.programs.scheduleWithFixedDelay(
                    () -> callers.ask(program), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        return callers;
    }

    /** Asks that begin and end meanwhile are to hear nothing but 'come again'. */
    void exchanging(boolean now) {
        exchanges.incrementAndGet();
        exchanging = now;
    }

    Queue<String> lost() {
        return lost;
    }

    private void ask(int program) {
        long begin = System.nanoTime();
        boolean exchange = exchanging;
        int which = exchanges.get();
        try {
            Reply reply = program == 0
                    ? rest.post(PATH, Map.of("title", "通知", "body", "放假一天。"))
                    : rest.get(program == 1 ? PATH + "?limit=10" : PATH + "/unread");
            answers.computeIfAbsent(reply.status(), status -> new AtomicInteger())
                    .incrementAndGet();
            if (!reply.isFromAModuleThatMayGo()) {
                wrong.add(reply.request() + " answered " + reply.status() + ": " + reply.body());
            }
            if (reply.status() == 404 && exchange && which == exchanges.get()) {
                lost.add(reply.request() + " answered " + reply.body());
            }
        } catch (RuntimeException e) {
            wrong.add(e.toString());
        }
        longest.accumulateAndGet(System.nanoTime() - begin, Math::max);
    }

    Queue<String> wrong() {
        return wrong;
    }

    double longestMillis() {
        return longest.get() / 1e6;
    }

    /** How many of each status. */
    Map<Integer, Integer> answers() {
        Map<Integer, Integer> counted = new TreeMap<>();
        answers.forEach((status, count) -> counted.put(status, count.get()));
        return counted;
    }

    @Override
    public void close() {
        programs.shutdown();
        try {
            programs.awaitTermination(70, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
