package org.tesseracrm.core.internal.service.installation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a module's bundles up, and says why where they do not come. */
final class ModuleBundles {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleBundles.class);

    private final Features features;
    private final Tiles tiles;
    private final Startup startup;

    ModuleBundles(Features features, Tiles tiles, Startup startup) {
        this.features = features;
        this.tiles = tiles;
        this.startup = startup;
    }

    /** Before anything is stopped. */
    Optional<Fault> unresolved(ModuleFeature feature) {
        try {
            features.check(feature);
            return Optional.empty();
        } catch (Exception e) {
            LOG.info("Module {} {} does not resolve: {}", feature.module(), feature.version(), e.toString());
            return Optional.of(Fault.of(e));
        }
    }

    Optional<Fault> lay(ModuleFeature feature) {
        try {
            List<String> added = List.copyOf(features.added(feature).keySet());
            features.lay(feature);
            List<Bundle> bundles =
                    added.stream().flatMap(each -> tiles.at(each).stream()).toList();
            Optional<Fault> fault = startup.start(feature.module(), bundles);
            if (fault.isEmpty()) {
                features.keep(feature);
            }
            return fault;
        } catch (Exception e) {
            LOG.warn("Module {} cannot be installed", feature.module(), e);
            return Optional.of(Fault.of(e));
        }
    }

    Optional<Fault> startAnew(String module) throws BundleException {
        List<Bundle> bundles = new ArrayList<>(tiles.of(module));
        Collections.reverse(bundles);
        for (Bundle bundle : bundles) {
            bundle.stop(Bundle.STOP_TRANSIENT);
        }
        return startup.start(module, tiles.of(module));
    }
}
