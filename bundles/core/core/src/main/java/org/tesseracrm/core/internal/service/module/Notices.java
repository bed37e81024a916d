package org.tesseracrm.core.internal.service.module;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.module.Registration;

/** Those who want to know of changes, told on one thread and once for all that happens within a moment. */
public final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final RegistryThread thread;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean pending = new AtomicBoolean();

    public Notices(RegistryThread thread) {
        this.thread = thread;
    }

    public Registration add(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void signal() {
        if (!listeners.isEmpty() && pending.compareAndSet(false, true)) {
            thread.soon(this::tell);
        }
    }

    private void tell() {
        pending.set(false);
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException | LinkageError e) {
                // one module's fault must not keep the news from the others
                LOG.error("A listener of the registry failed", e);
            }
        }
    }
}
