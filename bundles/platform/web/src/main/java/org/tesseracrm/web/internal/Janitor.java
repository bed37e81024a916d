package org.tesseracrm.web.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After bundles have gone: forgets their classes, and closes the tabs that still hold their components.
 */
@Component(immediate = true, service = Janitor.class)
public final class Janitor implements BundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(Janitor.class);
    private static final long SETTLE_SECONDS = 5;
    /** The look after which a vanished browser is known as such. */
    private static final long UNHEARD_SECONDS = SETTLE_SECONDS + Unheard.PATIENCE_MILLIS / 1000 + 1;

    private static final long PERIOD_SECONDS = 60;

    private final BundleContext context;
    private final OpenTabs tabs;
    private final ScheduledExecutorService worker;
    private final AtomicBoolean bundlesGone = new AtomicBoolean();

    @Activate
    public Janitor(BundleContext context, @Reference OpenTabs tabs) {
        this.context = context;
        this.tabs = tabs;
        worker = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "web-janitor");
            thread.setDaemon(true);
            return thread;
        });
        context.addBundleListener(this);
        worker.scheduleWithFixedDelay(this::clean, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        context.removeBundleListener(this);
        worker.shutdownNow();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        int type = event.getType();
        if (type == BundleEvent.UNRESOLVED || type == BundleEvent.UNINSTALLED || type == BundleEvent.UPDATED) {
            bundlesGone.set(true);
            worker.schedule(this::clean, SETTLE_SECONDS, TimeUnit.SECONDS);
            worker.schedule(this::clean, UNHEARD_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void clean() {
        try {
            if (bundlesGone.get()) {
                StaleClasses.forget();
                tabs.each(LedAway::check);
                tabs.each(Unheard::check);
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("What is left of removed bundles could not be cleaned away", e);
        }
    }
}
