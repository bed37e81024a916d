package org.tesseracrm.core.internal.service.installation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeatureState;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Karaf's features. Those of modules are known by what they stand on, so that no others' files are read. */
@Component
public final class KarafFeatures implements Features {
    private static final Logger LOG = LoggerFactory.getLogger(KarafFeatures.class);
    private static final String BASE = "tessera-core";

    private final FeaturesService karaf;
    private final BundleContext context;
    private final Map<String, JarFacts> read = new ConcurrentHashMap<>();

    @Activate
    public KarafFeatures(BundleContext context, @Reference FeaturesService karaf) {
        this.context = context;
        this.karaf = karaf;
    }

    @Override
    public List<ModuleFeature> modules() {
        List<ModuleFeature> found = new ArrayList<>();
        for (Feature feature : all()) {
            if (needs(feature).contains(BASE)) {
                try {
                    module(feature, found);
                } catch (RuntimeException e) {
                    LOG.warn("The files of feature {} cannot be read: {}", feature.getId(), e.toString());
                }
            }
        }
        return found;
    }

    private void module(Feature feature, List<ModuleFeature> found) {
        List<JarFacts> files = locations(feature).stream().map(this::facts).toList();
        Set<String> needs = new TreeSet<>(needs(feature));
        needs.remove(BASE);
        files.stream()
                .filter(file -> !file.module().isEmpty())
                .findFirst()
                .ifPresent(file -> found.add(new ModuleFeature(
                        feature.getName(),
                        feature.getVersion(),
                        karaf.isInstalled(feature),
                        needs,
                        locations(feature),
                        file,
                        files.stream().mapToLong(JarFacts::bytes).sum())));
    }

    @Override
    public Map<String, JarFacts> added(String name) {
        Map<String, JarFacts> added = new LinkedHashMap<>();
        missing(feature(name), new TreeSet<>())
                .flatMap(feature -> locations(feature).stream())
                .filter(location -> context.getBundle(location) == null)
                .forEach(location -> added.put(location, facts(location)));
        return added;
    }

    /** It and what it stands on, as far as it is not there. */
    private Stream<Feature> missing(Feature feature, Set<String> seen) {
        if (karaf.isInstalled(feature) || !seen.add(feature.getId())) {
            return Stream.empty();
        }
        return Stream.concat(
                feature.getDependencies().stream()
                        .flatMap(each -> missing(feature(each.getName(), each.getVersion()), seen)),
                Stream.of(feature));
    }

    @Override
    public List<String> freed(String name) {
        Feature feature = feature(name);
        Set<String> kept = all().stream()
                .filter(each -> !each.getId().equals(feature.getId()) && karaf.isInstalled(each))
                .flatMap(each -> locations(each).stream())
                .collect(Collectors.toSet());
        return locations(feature).stream().filter(each -> !kept.contains(each)).toList();
    }

    @Override
    public void check(String feature) throws Exception {
        karaf.installFeatures(
                Set.of(feature(feature).getId()), EnumSet.of(Option.Simulate, Option.NoAutoRefreshBundles));
    }

    @Override
    public void lay(String feature) throws Exception {
        read.clear();
        karaf.installFeatures(
                Set.of(feature(feature).getId()), EnumSet.of(Option.NoAutoStartBundles, Option.NoAutoRefreshBundles));
    }

    @Override
    public void keep(String feature) throws Exception {
        Map<String, FeatureState> started = Stream.of(karaf.listInstalledFeatures())
                .filter(each -> karaf.getState(each.getId()) != FeatureState.Started)
                .filter(each -> each.getName().equals(feature)
                        || feature(feature).getDependencies().stream()
                                .anyMatch(needed -> needed.getName().equals(each.getName())))
                .collect(Collectors.toMap(Feature::getId, each -> FeatureState.Started));
        karaf.updateFeaturesState(
                Map.of(FeaturesService.ROOT_REGION, started), EnumSet.of(Option.NoAutoRefreshBundles));
    }

    @Override
    public void lift(String feature) throws Exception {
        read.clear();
        karaf.uninstallFeatures(Set.of(feature(feature).getId()), EnumSet.of(Option.NoAutoRefreshBundles));
    }

    private static Set<String> needs(Feature feature) {
        return feature.getDependencies().stream().map(Dependency::getName).collect(Collectors.toSet());
    }

    private static List<String> locations(Feature feature) {
        return feature.getBundles().stream().map(BundleInfo::getLocation).toList();
    }

    private JarFacts facts(String location) {
        return read.computeIfAbsent(location, JarFacts::read);
    }

    private List<Feature> all() {
        try {
            return List.of(karaf.listFeatures());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Feature feature(String name) {
        return feature(name, null);
    }

    private Feature feature(String name, String version) {
        try {
            Feature feature = version == null ? karaf.getFeature(name) : karaf.getFeature(name, version);
            if (feature == null) {
                throw new IllegalStateException("There is no feature " + name);
            }
            return feature;
        } catch (IllegalStateException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
