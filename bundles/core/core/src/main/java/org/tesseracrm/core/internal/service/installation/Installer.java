package org.tesseracrm.core.internal.service.installation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.internal.service.Settings;

/** Lays modules and lifts them, one at a time; what does not come up is taken out again and remembered with its reason. */
@Component(service = Installer.class)
public final class Installer {
    private static final Logger LOG = LoggerFactory.getLogger(Installer.class);
    private static final long LOOK_MILLIS = 200;

    private final Features features;
    private final Tiles tiles;
    private final Wishes wishes;
    private final Starter starter;
    private final Duration patience;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Activate
    public Installer(@Reference Features features, @Reference Tiles tiles, @Reference Settings settings) {
        this.features = features;
        this.tiles = tiles;
        this.wishes = new Wishes(settings.data());
        this.patience = Duration.ofSeconds(settings.moduleStartSeconds());
        this.starter = new Starter(patience);
    }

    Wishes wishes() {
        return wishes;
    }

    Optional<ModuleFeature> feature(String module) {
        return features.modules().stream()
                .filter(each -> each.module().equals(module))
                .findFirst();
    }

    /** @return why it is in quarantine now */
    Optional<Fault> install(ModuleFeature feature) {
        return alone(() -> {
            Optional<Fault> fault = lay(feature);
            if (fault.isPresent()) {
                quarantine(feature, fault.get());
            } else {
                wishes.install(feature.module());
                LOG.info("Module {} is installed", feature.module());
            }
            return fault;
        });
    }

    void remove(ModuleFeature feature) {
        alone(() -> {
            features.lift(feature.name());
            wishes.remove(feature.module());
            LOG.info("Module {} is removed", feature.module());
            return null;
        });
    }

    /** @return why it is in quarantine now */
    Optional<Fault> restart(String module) {
        return alone(() -> {
            List<Bundle> bundles = new ArrayList<>(tiles.of(module));
            Collections.reverse(bundles);
            for (Bundle bundle : bundles) {
                bundle.stop(Bundle.STOP_TRANSIENT);
            }
            Optional<Fault> fault = start(module, tiles.of(module));
            Optional<ModuleFeature> feature = feature(module);
            if (fault.isPresent() && feature.isPresent()) {
                quarantine(feature.get(), fault.get());
            }
            return fault;
        });
    }

    private Optional<Fault> lay(ModuleFeature feature) {
        List<String> added = List.copyOf(features.added(feature.name()).keySet());
        try {
            features.lay(feature.name());
            List<Bundle> bundles =
                    added.stream().flatMap(each -> tiles.at(each).stream()).toList();
            Optional<Fault> fault = start(feature.module(), bundles);
            if (fault.isEmpty()) {
                features.keep(feature.name());
            }
            return fault;
        } catch (Exception e) {
            LOG.warn("Module {} cannot be installed", feature.module(), e);
            return Optional.of(Fault.of(e));
        }
    }

    private Optional<Fault> start(String module, List<Bundle> bundles) {
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

    private void quarantine(ModuleFeature feature, Fault fault) throws Exception {
        wishes.quarantine(feature.module(), fault);
        LOG.warn("Module {} is put in quarantine: {} {}", feature.module(), fault.kind(), fault.detail());
        if (feature(feature.module()).map(ModuleFeature::installed).orElse(false)) {
            features.lift(feature.name());
        }
    }

    private <T> T alone(Callable<T> work) {
        oneAtATime.lock();
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            oneAtATime.unlock();
        }
    }
}
