package org.tesseracrm.core.internal.service.installation;

import java.util.List;
import java.util.Optional;
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
                restore(module, wish);
            } catch (RuntimeException e) {
                LOG.warn("Module {} is not as the operator wanted it", module, e);
            }
        });
    }

    private void restore(String module, Wishes.Wish wish) {
        Optional<ModuleFeature> runs = installer.installed(module);
        if (!wish.installed()) {
            runs.filter(each -> wish.fault() == null).ifPresent(installer::remove);
            return;
        }
        Optional<ModuleFeature> wanted = wanted(installer.versions(module), wish);
        if (wanted.isEmpty()) {
            LOG.warn("Module {} {} is wanted and not there", module, wish.version());
        } else if (runs.isEmpty()) {
            installer.install(wanted.get());
        } else if (!runs.get().id().equals(wanted.get().id())) {
            installer.change(runs.get(), wanted.get());
        }
    }

    private static Optional<ModuleFeature> wanted(List<ModuleFeature> versions, Wishes.Wish wish) {
        return versions.stream()
                .filter(each -> wish.version().isEmpty()
                        ? each.upload() == null
                        : each.upload() != null && each.version().equals(wish.version()))
                .findFirst()
                .or(() -> versions.stream().findFirst());
    }
}
