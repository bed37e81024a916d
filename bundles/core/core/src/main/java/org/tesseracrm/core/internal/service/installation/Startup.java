package org.tesseracrm.core.internal.service.installation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;

/** Starts the bundles of a module and waits until it runs. */
final class Startup {
    private static final long LOOK_MILLIS = 200;

    private final Tiles tiles;
    private final Supplier<Duration> allowed;
    private final Starter starter;

    Startup(Tiles tiles, Supplier<Duration> allowed) {
        this.tiles = tiles;
        this.allowed = allowed;
        this.starter = new Starter(allowed);
    }

    /** @return why it did not come up */
    Optional<Fault> start(String module, List<Bundle> bundles) {
        for (Bundle bundle : bundles) {
            Optional<Fault> fault = starter.start(bundle);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return await(module);
    }

    /** Until it runs, or says why it does not. */
    private Optional<Fault> await(String module) {
        CountDownLatch never = new CountDownLatch(1);
        Duration patience = allowed.get();
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!tiles.isUp(module)) {
                Optional<Fault> fault = tiles.fault(module);
                if (fault.isPresent()) {
                    return fault;
                }
                if (System.nanoTime() > deadline && !tiles.isMigrating(module)) {
                    return Optional.of(new Fault(Fault.Kind.SILENT, Long.toString(patience.toSeconds())));
                }
                never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Fault(Fault.Kind.START, "interrupted"));
        }
    }
}
