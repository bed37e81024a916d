package org.tesseracrm.rest.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tesseracrm.rest.internal.openapi.ApiPart;

@Timeout(20)
class ServerTableTest {
    private static final Owner ALPHA = new Owner(10, "alpha", "alpha");
    private static final Owner BETA = new Owner(11, "beta", "beta");

    private final List<Fake> made = new ArrayList<>();
    private final ServerTable table = new ServerTable(this::make, Duration.ofSeconds(10));
    private boolean broken;

    private static final class Fake implements ModuleServer {
        final List<Object> resources;
        volatile boolean closed;

        Fake(List<Object> resources) {
            this.resources = resources;
        }

        @Override
        public Operation operation(String method, String path) {
            return Operation.NONE;
        }

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ApiPart api() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private ModuleServer make(Owner owner, List<Object> resources) {
        if (broken) {
            throw new IllegalStateException("expected by the test");
        }
        Fake server = new Fake(resources);
        made.add(server);
        return server;
    }

    @Test
    void resourcesOfOneOwnerMakeOneServer() {
        table.add(ALPHA, "a");
        table.add(ALPHA, "b");
        table.renew(ALPHA);
        table.renew(ALPHA);

        assertEquals(List.of("a", "b"), now("alpha").resources);
        assertTrue(table.enter("beta").isEmpty());
    }

    @Test
    void whatHasComeWithoutAServerYetIsComing() {
        table.add(ALPHA, "a");
        assertTrue(table.isComing("alpha"));
        assertFalse(table.isComing("beta"));
        table.renew(ALPHA);
        assertFalse(table.isComing("alpha"));
        table.add(BETA, "b");
        table.removeAll(BETA);
        assertFalse(table.isComing("beta"));
    }

    @Test
    void whoHadABaseLastIsKnown() {
        assertTrue(table.lastModule("alpha").isEmpty());
        table.add(ALPHA, "a");
        table.renew(ALPHA);
        table.removeAll(ALPHA);
        assertEquals(ALPHA.module(), table.lastModule("alpha").orElseThrow());
    }

    @Test
    void aChangeReplacesThatOwnersServerAndNoOther() {
        table.add(ALPHA, "a");
        table.renew(ALPHA);
        table.add(BETA, "b");
        table.renew(BETA);
        Fake alpha = now("alpha");
        Fake beta = now("beta");

        table.add(BETA, "c");
        table.renew(BETA);

        assertSame(alpha, now("alpha"));
        assertFalse(alpha.closed);
        assertNotSame(beta, now("beta"));
        assertTrue(beta.closed);
    }

    @Test
    void whoIsInsideTheOldOneStaysUntilHeLeaves() {
        table.add(ALPHA, "a");
        table.renew(ALPHA);
        Term inside = table.enter("alpha").orElseThrow();

        table.add(ALPHA, "b");
        table.renew(ALPHA);

        Fake old = (Fake) inside.server();
        assertFalse(old.closed);
        assertNotSame(old, now("alpha"));
        inside.leave();
        assertTrue(old.closed);
    }

    @Test
    void whoTakesAResourceAwayWaitsForThoseWhoUseIt() throws Exception {
        table.add(ALPHA, "a");
        table.renew(ALPHA);
        Term inside = table.enter("alpha").orElseThrow();

        CompletableFuture<Void> removal = CompletableFuture.runAsync(() -> table.remove(ALPHA, "a"));
        while (table.enter("alpha")
                .map(term -> {
                    term.leave();
                    return true;
                })
                .orElse(false)) {
            Thread.onSpinWait();
        }
        assertFalse(removal.isDone());
        inside.leave();
        removal.get(10, TimeUnit.SECONDS);
        assertTrue(made.get(0).closed);
    }

    @Test
    void patienceEnds() {
        ServerTable hasty = new ServerTable(this::make, Duration.ofMillis(20));
        hasty.add(ALPHA, "a");
        hasty.renew(ALPHA);
        Term inside = hasty.enter("alpha").orElseThrow();

        hasty.removeAll(ALPHA);

        assertFalse(made.get(0).closed);
        inside.leave();
        assertTrue(made.get(0).closed);
    }

    @Test
    void aResourceThatGoesBeforeItWasServedMakesNoServer() {
        table.add(ALPHA, "a");
        table.remove(ALPHA, "a");
        table.renew(ALPHA);

        assertTrue(made.isEmpty());
    }

    @Test
    void whereTheNewOneCannotBeMadeTheOldOneGoesOn() {
        table.add(ALPHA, "a");
        table.renew(ALPHA);
        Fake good = now("alpha");

        broken = true;
        table.add(ALPHA, "b");
        table.renew(ALPHA);

        assertSame(good, now("alpha"));
        assertFalse(good.closed);
    }

    @Test
    void theOlderBundleHasTheBaseUntilItGoes() {
        Owner older = new Owner(5, "alpha", "alpha");
        table.add(ALPHA, "young");
        table.renew(ALPHA);
        table.add(older, "old");
        table.renew(older);
        assertEquals(List.of("old"), now("alpha").resources);

        table.removeAll(older);

        assertEquals(List.of("young"), now("alpha").resources);
    }

    private Fake now(String base) {
        Term term = table.enter(base).orElseThrow();
        term.leave();
        return (Fake) term.server();
    }
}
