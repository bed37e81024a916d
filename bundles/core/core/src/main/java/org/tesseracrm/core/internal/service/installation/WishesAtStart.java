package org.tesseracrm.core.internal.service.installation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.karaf.features.BootFinished;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A newer distribution comes with its own set of modules; the operator's is put in place after it. */
@Component(
        service = {},
        immediate = true)
public final class WishesAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(WishesAtStart.class);

    private final Installer installer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "tessera-modules");
        worker.setDaemon(true);
        return worker;
    });

    @Activate
    public WishesAtStart(@Reference Installer installer, @Reference BootFinished booted) {
        this.installer = installer;
        thread.execute(this::restore);
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }

    private void restore() {
        installer.wishes().all().forEach((module, wish) -> {
            try {
                installer.feature(module).ifPresent(feature -> restore(feature, wish));
            } catch (RuntimeException e) {
                LOG.warn("Module {} is not as the operator wanted it", module, e);
            }
        });
    }

    private void restore(ModuleFeature feature, Wishes.Wish wish) {
        if (wish.installed() && !feature.installed()) {
            installer.install(feature);
        } else if (!wish.installed() && wish.fault() == null && feature.installed()) {
            installer.remove(feature);
        }
    }
}
