package org.tesseracrm.core.internal.service.installation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.internal.service.Settings;
import org.tesseracrm.core.internal.service.module.Exchanges;
import org.tesseracrm.i18n.Text;

/** Lays modules and lifts them, one at a time; what does not come up is taken out again and remembered with its reason. */
@Component(service = Installer.class)
public final class Installer {
    private static final Logger LOG = LoggerFactory.getLogger(Installer.class);

    private final Features features;
    private final Tiles tiles;
    private final Wishes wishes;
    private final ModuleBundles bundles;
    private final Pasts pasts;
    private final Exchanges exchanges;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Activate
    public Installer(
            @Reference Features features,
            @Reference Tiles tiles,
            @Reference Pasts pasts,
            @Reference Exchanges exchanges,
            @Reference Settings settings) {
        this.exchanges = exchanges;
        this.pasts = pasts;
        this.features = features;
        this.tiles = tiles;
        this.wishes = new Wishes(settings.data());
        this.bundles = new ModuleBundles(
                features, tiles, new Startup(tiles, () -> Duration.ofSeconds(settings.moduleStartSeconds())));
    }

    Wishes wishes() {
        return wishes;
    }

    /** Newest first. */
    List<ModuleFeature> versions(String module) {
        return features.of(module);
    }

    Optional<ModuleFeature> installed(String module) {
        return features.installed(module);
    }

    /** @return why it is in quarantine now */
    Optional<Fault> install(ModuleFeature feature) {
        return alone(() -> {
            Optional<Fault> fault = bundles.lay(feature);
            if (fault.isPresent()) {
                quarantine(feature, fault.get());
            } else {
                wishes.install(feature);
                LOG.info("Module {} {} is installed", feature.module(), feature.version());
            }
            return fault;
        });
    }

    /**
     * @param fault why the new version is in quarantine now
     * @param left change sets of the new version that are done and stay
     * @param worse why the old one did not come back either
     */
    record Turn(Optional<Fault> fault, List<String> left, Optional<Fault> worse) {
        static Turn of(Optional<Fault> fault) {
            return new Turn(fault, List.of(), Optional.empty());
        }
    }

    /** Puts a version in another's place; what stands on the module goes and comes with it. */
    Turn change(ModuleFeature from, ModuleFeature to) {
        return alone(() -> {
            List<ModuleFeature> above = Standing.on(features.modules(), from.module(), tiles);
            Optional<Fault> fault = bundles.unresolved(to);
            if (fault.isPresent()) {
                wishes.quarantineVersion(to.module(), to.version(), fault.get());
                return Turn.of(fault);
            }
            Registration underway = exchanges.begin(modules(from, above));
            try {
                return turn(from, to, above);
            } finally {
                underway.close();
            }
        });
    }

    private static List<String> modules(ModuleFeature one, List<ModuleFeature> above) {
        return Stream.concat(Stream.of(one), above.stream())
                .map(ModuleFeature::module)
                .toList();
    }

    private Turn turn(ModuleFeature from, ModuleFeature to, List<ModuleFeature> above) throws Exception {
        Optional<Fault> fault = exchange(from, to, above);
        if (fault.isEmpty()) {
            wishes.install(to);
            LOG.info("Module {} is changed from {} to {}", from.module(), from.version(), to.version());
            return Turn.of(fault);
        }
        wishes.quarantineVersion(to.module(), to.version(), fault.get());
        LOG.warn(
                "Module {} {} is put in quarantine, {} comes back: {} {}",
                to.module(),
                to.version(),
                from.version(),
                fault.get().kind(),
                fault.get().detail());
        List<String> left = left(from);
        Optional<Fault> worse = exchange(to, from, above);
        if (worse.isPresent()) {
            quarantine(from, worse.get());
        }
        return new Turn(fault, left, worse);
    }

    private List<String> left(ModuleFeature from) {
        try {
            List<String> left = pasts.unknownTo(from);
            pasts.putUpWith(from, left);
            return left;
        } catch (IOException e) {
            LOG.warn("What the failed version left in the tables of {} cannot be read", from.module(), e);
            return List.of();
        }
    }

    private Optional<Fault> exchange(ModuleFeature from, ModuleFeature to, List<ModuleFeature> above) {
        try {
            for (int i = above.size() - 1; i >= 0; i--) {
                features.lift(above.get(i));
            }
            features.lift(from);
        } catch (Exception e) {
            LOG.warn("Module {} {} cannot be taken out", from.module(), from.version(), e);
            return Optional.of(Fault.of(e));
        }
        Optional<Fault> fault = bundles.lay(to);
        for (ModuleFeature each : above) {
            fault = fault.isPresent() ? fault : bundles.lay(each);
        }
        return fault;
    }

    void remove(ModuleFeature feature) {
        alone(() -> {
            features.lift(feature);
            wishes.remove(feature.module());
            LOG.info("Module {} is removed", feature.module());
            return null;
        });
    }

    /** What is said of the version is forgotten with it. */
    void unlessInstalled(String module, String version, Runnable work) {
        alone(() -> {
            if (installed(module).filter(each -> each.version().equals(version)).isPresent()) {
                throw new ConflictException(Text.of("core.installation.isRunning", version));
            }
            work.run();
            wishes.forget(module, version);
            return null;
        });
    }

    /** @return why it is in quarantine now */
    Optional<Fault> restart(String module) {
        return alone(() -> {
            Optional<Fault> fault;
            Registration underway = exchanges.begin(List.of(module));
            try {
                fault = bundles.startAnew(module);
            } finally {
                underway.close();
            }
            Optional<ModuleFeature> feature = installed(module);
            if (fault.isPresent() && feature.isPresent()) {
                quarantine(feature.get(), fault.get());
            }
            return fault;
        });
    }

    private void quarantine(ModuleFeature feature, Fault fault) throws Exception {
        wishes.quarantine(feature.module(), feature.version(), fault);
        LOG.warn("Module {} is put in quarantine: {} {}", feature.module(), fault.kind(), fault.detail());
        features.lift(feature);
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
