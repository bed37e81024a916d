package org.tesseracrm.core.internal.service.installation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts bundles, each on a thread of its own that may not take for ever. */
final class Starter {
    private static final Logger LOG = LoggerFactory.getLogger(Starter.class);
    private static final long LAST_WORDS_MILLIS = 2000;

    private final Supplier<Duration> allowed;

    Starter(Supplier<Duration> allowed) {
        this.allowed = allowed;
    }

    /** @return what went wrong */
    Optional<Fault> start(Bundle bundle) {
        Duration patience = allowed.get();
        FutureTask<Void> work = new FutureTask<>(() -> {
            bundle.start();
            return null;
        });
        Thread thread = new Thread(work, "tessera-start-" + bundle.getSymbolicName());
        thread.setDaemon(true);
        thread.start();
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.warn("{} does not start", bundle, e.getCause());
            return Optional.of(Fault.of(e.getCause()));
        } catch (TimeoutException e) {
            LOG.warn("{} does not end its start within {}", bundle, patience);
            end(thread);
            return Optional.of(new Fault(Fault.Kind.HANG, Long.toString(patience.toSeconds())));
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return Optional.of(new Fault(Fault.Kind.START, "interrupted"));
        }
    }

    /** A loop hears no interruption, and its bundle could not be removed under it. */
    @SuppressWarnings({"deprecation", "removal"})
    private static void end(Thread thread) {
        thread.interrupt();
        if (!ended(thread)) {
            try {
                thread.stop();
            } catch (UnsupportedOperationException e) {
                LOG.warn("{} runs on: this Java cannot stop threads; restart the server to be rid of it", thread, e);
                return;
            }
            ended(thread);
        }
    }

    private static boolean ended(Thread thread) {
        try {
            thread.join(LAST_WORDS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
