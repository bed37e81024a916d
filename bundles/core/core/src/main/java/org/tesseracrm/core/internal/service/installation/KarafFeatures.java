package org.tesseracrm.core.internal.service.installation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.tesseracrm.core.internal.service.upload.Kept;
import org.tesseracrm.core.internal.service.upload.UploadStore;

/** Karaf's features. Those of modules are known by what they stand on, so that no others' files are read. */
@Component
public final class KarafFeatures implements Features {
    private static final Logger LOG = LoggerFactory.getLogger(KarafFeatures.class);
    static final String BASE = "tessera-core";

    private final FeaturesService karaf;
    private final UploadStore uploads;
    private final BundleContext context;
    private final Map<String, JarFacts> read = new ConcurrentHashMap<>();

    @Activate
    public KarafFeatures(BundleContext context, @Reference FeaturesService karaf, @Reference UploadStore uploads) {
        this.context = context;
        this.karaf = karaf;
        this.uploads = uploads;
    }

    @Override
    public List<ModuleFeature> modules() {
        List<ModuleFeature> found = new ArrayList<>();
        for (Feature feature : all()) {
            if (needs(feature).contains(BASE) && !isUploaded(feature)) {
                try {
                    module(feature, found);
                } catch (RuntimeException e) {
                    LOG.warn("The files of feature {} cannot be read: {}", feature.getId(), e.toString());
                }
            }
        }
        for (Kept kept : uploads.all()) {
            try {
                found.add(module(kept));
            } catch (RuntimeException e) {
                LOG.warn("The files of {} {} cannot be read: {}", kept.module(), kept.version(), e.toString());
            }
        }
        found.sort(ModuleFeature.NEWEST_FIRST);
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
                        files.stream().anyMatch(JarFacts::changelog),
                        file,
                        files.stream().mapToLong(JarFacts::bytes).sum(),
                        null)));
    }

    private ModuleFeature module(Kept kept) {
        List<String> locations = UploadedFeature.locations(kept);
        // a version can be deleted and come again
        List<JarFacts> files = locations.stream()
                .map(location -> read.computeIfAbsent(location + " " + kept.at(), key -> JarFacts.read(location)))
                .toList();
        String number = UploadedFeature.number(kept);
        return new ModuleFeature(
                kept.module(),
                number,
                find(kept.module(), number).map(karaf::isInstalled).orElse(false),
                Set.of(),
                locations,
                files.stream().anyMatch(JarFacts::changelog),
                files.get(0),
                files.stream().mapToLong(JarFacts::bytes).sum(),
                kept);
    }

    private static boolean isUploaded(Feature feature) {
        return feature.getVersion().startsWith(UploadedFeature.ABOVE_ALL);
    }

    @Override
    public boolean isTaken(String name) {
        return all().stream()
                .anyMatch(each -> each.getName().equals(name) && !needs(each).contains(BASE));
    }

    @Override
    public Map<String, JarFacts> added(ModuleFeature module) {
        Stream<String> below = find(module).stream()
                .flatMap(feature -> feature.getDependencies().stream())
                .flatMap(each -> missing(feature(each), new TreeSet<>()))
                .flatMap(feature -> locations(feature).stream());
        Map<String, JarFacts> added = new LinkedHashMap<>();
        Stream.concat(below, module.locations().stream())
                .filter(location -> context.getBundle(location) == null)
                .forEach(location -> added.put(location, facts(location)));
        return added;
    }

    /** It and what it stands on, as far as it is not there. */
    private Stream<Feature> missing(Feature feature, Set<String> seen) {
        if (isInstalled(feature.getName()) || !seen.add(feature.getId())) {
            return Stream.empty();
        }
        return Stream.concat(
                feature.getDependencies().stream().flatMap(each -> missing(feature(each), seen)), Stream.of(feature));
    }

    /** In whatever version. */
    private boolean isInstalled(String name) {
        return all().stream().anyMatch(each -> each.getName().equals(name) && karaf.isInstalled(each));
    }

    @Override
    public List<String> freed(ModuleFeature module) {
        Set<String> kept = all().stream()
                .filter(each -> !each.getId().equals(module.id()) && karaf.isInstalled(each))
                .flatMap(each -> locations(each).stream())
                .collect(Collectors.toSet());
        return module.locations().stream().filter(each -> !kept.contains(each)).toList();
    }

    @Override
    public void check(ModuleFeature module) throws Exception {
        register(module);
        try {
            karaf.installFeatures(
                    Set.of(module.id()), EnumSet.of(Option.Simulate, Option.NoAutoRefreshBundles, Option.Upgrade));
        } finally {
            forget(module);
        }
    }

    @Override
    public void lay(ModuleFeature module) throws Exception {
        read.clear();
        register(module);
        karaf.installFeatures(Set.of(module.id()), EnumSet.of(Option.NoAutoStartBundles, Option.NoAutoRefreshBundles));
    }

    @Override
    public void keep(ModuleFeature module) throws Exception {
        Feature laid = find(module).orElseThrow();
        Map<String, FeatureState> started = Stream.of(karaf.listInstalledFeatures())
                .filter(each -> karaf.getState(each.getId()) != FeatureState.Started)
                .filter(each -> each.getId().equals(laid.getId())
                        || laid.getDependencies().stream()
                                .anyMatch(needed -> needed.getName().equals(each.getName())))
                .collect(Collectors.toMap(Feature::getId, each -> FeatureState.Started));
        karaf.updateFeaturesState(
                Map.of(FeaturesService.ROOT_REGION, started), EnumSet.of(Option.NoAutoRefreshBundles));
    }

    @Override
    public void lift(ModuleFeature module) throws Exception {
        read.clear();
        if (find(module).map(karaf::isInstalled).orElse(false)) {
            karaf.uninstallFeatures(Set.of(module.id()), EnumSet.of(Option.NoAutoRefreshBundles));
        }
        forget(module);
    }

    private void register(ModuleFeature module) throws Exception {
        if (module.upload() != null && find(module).isEmpty()) {
            karaf.addRepository(UploadedFeature.write(module.upload()));
        }
    }

    private void forget(ModuleFeature module) throws Exception {
        if (module.upload() != null && !find(module).map(karaf::isInstalled).orElse(true)) {
            karaf.removeRepository(UploadedFeature.repository(module.upload()));
        }
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

    private Optional<Feature> find(ModuleFeature module) {
        return find(module.name(), module.number());
    }

    private Optional<Feature> find(String name, String number) {
        return all().stream()
                .filter(each -> each.getName().equals(name) && each.getVersion().equals(number))
                .findFirst();
    }

    private Feature feature(Dependency needed) {
        try {
            Feature feature = karaf.getFeature(needed.getName(), needed.getVersion());
            if (feature == null) {
                throw new IllegalStateException("There is no feature " + needed.getName());
            }
            return feature;
        } catch (IllegalStateException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
