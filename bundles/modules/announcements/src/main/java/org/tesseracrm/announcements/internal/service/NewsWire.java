package org.tesseracrm.announcements.internal.service;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.module.Registration;

/**
 * One thread that is there only while there is something to tell: who publishes need not wait until all screens know, and when the
 * module goes it goes too.
 */
@Component
public final class NewsWire implements AnnouncementNews {
    private static final Logger LOG = LoggerFactory.getLogger(NewsWire.class);
    private static final int IDLE_SECONDS = 5;

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor thread;

    private record Listener(Topic topic, Runnable run) {}

    public NewsWire() {
        thread = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> new Thread(work, "announcements-news"));
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public Registration listen(Topic topic, Runnable run) {
        Listener listener = new Listener(topic, run);
        listeners.add(listener);
        // two listeners may be equal, but each closes only itself
        return () -> listeners.removeIf(each -> each == listener);
    }

    @Override
    public void tell(Topic topic) {
        try {
            thread.execute(() ->
                    listeners.stream().filter(each -> each.topic.equals(topic)).forEach(NewsWire::call));
        } catch (RejectedExecutionException e) {
            LOG.debug("The module is going; nobody is left to be told");
        }
    }

    private static void call(Listener listener) {
        try {
            listener.run.run();
        } catch (RuntimeException e) {
            LOG.warn("A screen could not be told of a change", e);
        }
    }

    int listening() {
        return listeners.size();
    }

    @Deactivate
    public void close() {
        listeners.clear();
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(IDLE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The thread that tells of changes has not ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
