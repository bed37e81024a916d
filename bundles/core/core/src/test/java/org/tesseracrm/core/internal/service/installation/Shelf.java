package org.tesseracrm.core.internal.service.installation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.BundleException;

/** Features as they lie there. */
final class Shelf implements Features {
    final List<ModuleFeature> features = new ArrayList<>();
    final Map<String, JarFacts> added = new LinkedHashMap<>();
    String missing = "";

    void lay(String module, boolean installed, Set<String> needs, String... locations) {
        lay(module, "1.0.0", installed, needs, locations);
    }

    void lay(String module, String version, boolean installed, Set<String> needs, String... locations) {
        features.add(new ModuleFeature(
                "feature-" + module,
                version,
                installed,
                needs,
                List.of(locations),
                List.of(locations).toString().contains("tables"),
                file("org.example." + module, module, version),
                1000,
                null));
        features.sort(ModuleFeature.NEWEST_FIRST);
    }

    @Override
    public List<ModuleFeature> modules() {
        return features;
    }

    @Override
    public Map<String, JarFacts> added(ModuleFeature feature) {
        return added;
    }

    @Override
    public List<String> freed(ModuleFeature feature) {
        return feature.locations();
    }

    @Override
    public void check(ModuleFeature feature) throws BundleException {
        if (!missing.isEmpty()) {
            throw new BundleException(
                    "Unable to resolve: missing requirement osgi.wiring.package; (osgi.wiring.package=" + missing + ")",
                    BundleException.RESOLVE_ERROR);
        }
    }

    @Override
    public boolean isTaken(String name) {
        return false;
    }

    @Override
    public void lay(ModuleFeature feature) {
        throw new AssertionError("a plan does nothing");
    }

    @Override
    public void keep(ModuleFeature feature) {
        throw new AssertionError("a plan does nothing");
    }

    @Override
    public void lift(ModuleFeature feature) {
        throw new AssertionError("a plan does nothing");
    }

    static JarFacts file(String bundle, String module) {
        return file(bundle, module, "1.0.0");
    }

    static JarFacts file(String bundle, String module, String version) {
        return new JarFacts(bundle, version, "Example", "", module, false, 1000, Map.of(), Map.of());
    }
}
