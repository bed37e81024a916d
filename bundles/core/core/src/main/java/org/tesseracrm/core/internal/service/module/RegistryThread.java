package org.tesseracrm.core.internal.service.module;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which listeners of modules and contributions are called. */
@Component(service = RegistryThread.class)
public final class RegistryThread {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryThread.class);
    private static final long MOMENT_MILLIS = 50;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "tessera-registry");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public RegistryThread() {
        // the thread starts with the first news
    }

    @Deactivate
    void close() {
        executor.shutdownNow();
    }

    void soon(Runnable work) {
        try {
            executor.schedule(work, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The registry has been closed", e);
        }
    }
}
