package org.tesseracrm.rest.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.rest.HealthCheck;

class ChecksTest {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Checks checks = new Checks(executor, 200);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void readyWhenAllThatMustBeWellIs() {
        Checks.Report report =
                checks.ask(List.of(check("database", true, true), check("mail", false, false)), Set.of("database"));

        assertTrue(report.ready());
        assertEquals(
                List.of("database", "mail"),
                report.checks().stream().map(Checks.Line::name).toList());
    }

    @Test
    void notReadyWhileOneIsNotWell() {
        assertFalse(checks.ask(List.of(check("a", true, true), check("b", false, true)), Set.of())
                .ready());
    }

    @Test
    void notReadyWhileOneIsMissing() {
        Checks.Report report = checks.ask(List.of(), Set.of("database"));

        assertFalse(report.ready());
        assertEquals("database", report.checks().get(0).name());
    }

    @Test
    void aCheckThatFailsOrHangsIsNotWell() {
        CountDownLatch never = new CountDownLatch(1);
        HealthCheck hanging = new Fake("hanging", true) {
            @Override
            public Health check() {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new Health(true, "");
            }
        };
        HealthCheck failing = new Fake("failing", true) {
            @Override
            public Health check() {
                throw new IllegalStateException("expected by the test");
            }
        };

        Checks.Report report = checks.ask(List.of(hanging, failing), Set.of());

        assertTrue(report.checks().stream().noneMatch(Checks.Line::ok));
        assertFalse(report.toString().contains("expected by the test"));
    }

    private static HealthCheck check(String name, boolean ok, boolean required) {
        return new Fake(name, required) {
            @Override
            public Health check() {
                return new Health(ok, "");
            }
        };
    }

    private abstract static class Fake implements HealthCheck {
        private final String name;
        private final boolean required;

        Fake(String name, boolean required) {
            this.name = name;
            this.required = required;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean required() {
            return required;
        }
    }
}
