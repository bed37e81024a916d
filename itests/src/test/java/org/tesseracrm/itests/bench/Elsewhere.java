package org.tesseracrm.itests.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.rest.Customers;

/**
 * Programs that work with customers, each beginning a request every 200 ms: pages of the list, single records, searches and, more
 * rarely, new ones. A request is timed from when it was due, so that one that is held up shows in those behind it too.
 */
final class Elsewhere implements AutoCloseable {
    private static final int PROGRAMS = 4;
    private static final long EVERY_MILLIS = 200;
    private static final int WRITES_EVERY = 20;

    private final Rest[] people;
    private final String record;
    private final ScheduledExecutorService programs = Executors.newScheduledThreadPool(PROGRAMS);
    private final Map<String, List<Double>> millis = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile String phase = "";

    private Elsewhere(Rest rest) {
        people = new Rest[] {rest.as("boss"), rest.as("sales1")};
        record = Customers.path(Customers.create(people[1], Customers.name("客户")));
    }

    static Elsewhere start(Rest rest) {
        Elsewhere elsewhere = new Elsewhere(rest);
        for (int i = 0; i < PROGRAMS; i++) {
            elsewhere.begin(i);
        }
        return elsewhere;
    }

    private void begin(int program) {
        long first = EVERY_MILLIS + program * EVERY_MILLIS / PROGRAMS;
        AtomicLong due = new AtomicLong(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(first));
        AtomicLong number = new AtomicLong(program);
        programs.scheduleAtFixedRate(
                () -> ask(number.getAndAdd(PROGRAMS), due.getAndAdd(TimeUnit.MILLISECONDS.toNanos(EVERY_MILLIS))),
                first,
                EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private void ask(long number, long due) {
        String now = phase;
        try {
            Reply reply = request(people[(int) (number % people.length)], number);
            if (reply.status() / 100 != 2) {
                failures.add(reply.request() + " answered " + reply.status() + ": " + reply.body());
            }
        } catch (RuntimeException e) {
            failures.add(e.toString());
        }
        millis.computeIfAbsent(now, name -> Collections.synchronizedList(new ArrayList<>()))
                .add((System.nanoTime() - due) / 1e6);
    }

    private Reply request(Rest person, long number) {
        if (number % WRITES_EVERY == 0) {
            return person.post(Customers.PATH, Map.of("name", Customers.name("新客户")));
        }
        return switch ((int) (number / 2 % 3)) {
            case 0 -> person.get(Customers.PATH + "?limit=50");
            case 1 -> person.get(Customers.PATH + "?limit=20&q=" + Rest.encode("公司"));
            default -> person.get(record);
        };
    }

    /** From now on requests count under that name. */
    void phase(String name) {
        phase = name;
    }

    List<Double> millis(String name) {
        List<Double> all = millis.getOrDefault(name, List.of());
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    List<String> failures() {
        return List.copyOf(failures);
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
