package org.tesseracrm.rest.internal.health;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.rest.HealthCheck;

/** Asks all checks at once, and none for longer than its time. */
final class Checks {
    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

    private final Executor executor;
    private final long millis;

    Checks(Executor executor, long millis) {
        this.executor = executor;
        this.millis = millis;
    }

    /** @param ready whether all that must be well are there and are */
    record Report(boolean ready, List<Line> checks) {}

    record Line(String name, boolean ok, boolean required, String detail) {}

    /** @param expected names without which the server is not ready, there or not */
    Report ask(List<HealthCheck> checks, Set<String> expected) {
        List<CompletableFuture<Line>> asked = checks.stream()
                .map(check -> CompletableFuture.supplyAsync(() -> line(check, expected), executor)
                        .completeOnTimeout(
                                new Line(check.name(), false, must(check, expected), "no answer in time"),
                                millis,
                                TimeUnit.MILLISECONDS))
                .toList();
        List<Line> lines = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(expected);
        for (CompletableFuture<Line> one : asked) {
            Line line = one.join();
            lines.add(line);
            missing.remove(line.name());
        }
        missing.forEach(name -> lines.add(new Line(name, false, true, "not there yet")));
        lines.sort((a, b) -> a.name().compareTo(b.name()));
        return new Report(lines.stream().allMatch(line -> line.ok() || !line.required()), lines);
    }

    private static boolean must(HealthCheck check, Set<String> expected) {
        return check.required() || expected.contains(check.name());
    }

    private static Line line(HealthCheck check, Set<String> expected) {
        boolean required = must(check, expected);
        try {
            HealthCheck.Health health = check.check();
            return new Line(check.name(), health.ok(), required, health.detail());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Health check {} failed", check.name(), e);
            return new Line(check.name(), false, required, "the check itself failed; see the log");
        }
    }
}
