package org.tesseracrm.core.internal.service.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.internal.service.module.ModuleStates;

/** Which modules of this server a module's files use, by their packages, and what they miss. Karaf only says the first that is missing. */
@Component(service = Needs.class)
public final class Needs {
    private static final Logger LOG = LoggerFactory.getLogger(Needs.class);

    private final BundleContext context;

    @Activate
    public Needs(BundleContext context) {
        this.context = context;
    }

    /**
     * @param modules whose packages they use, without the product's own
     * @param missing packages that nobody offers in a version that fits
     */
    record Found(List<String> modules, List<String> missing) {}

    private record Offer(String module, Version version) {}

    /** @param own the module to which the files belong */
    Found of(String own, Collection<Path> jars) {
        Set<String> brought = new HashSet<>();
        Set<PackageUse> used = new HashSet<>();
        for (Path jar : jars) {
            brought.addAll(PackageUse.names(header(jar, Constants.EXPORT_PACKAGE)));
            used.addAll(PackageUse.needed(header(jar, Constants.IMPORT_PACKAGE)));
        }
        Map<String, Set<Offer>> offers = offers(own);
        Set<String> modules = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        for (PackageUse use : used) {
            if (brought.contains(use.name())) {
                continue;
            }
            Set<Offer> fitting = new HashSet<>(offers.getOrDefault(use.name(), Set.of()));
            fitting.removeIf(offer -> !use.range().includes(offer.version));
            if (fitting.isEmpty()) {
                missing.add(use.name());
            }
            fitting.forEach(offer -> modules.add(offer.module));
        }
        modules.removeIf(module -> module.isEmpty() || ModuleStates.isFixed(module));
        return new Found(List.copyOf(modules), List.copyOf(missing));
    }

    private Map<String, Set<Offer>> offers(String own) {
        Map<String, Set<Offer>> offers = new HashMap<>();
        for (Bundle bundle : context.getBundles()) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            String module = Tiles.moduleOf(bundle);
            // the version that runs goes before the new one comes
            if (revision != null && !module.equals(own)) {
                for (BundleCapability each : revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)) {
                    Map<String, Object> says = each.getAttributes();
                    String name = String.valueOf(says.get(PackageNamespace.PACKAGE_NAMESPACE));
                    Object version = says.get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE);
                    offers.computeIfAbsent(name, any -> new HashSet<>())
                            .add(new Offer(module, version instanceof Version v ? v : Version.emptyVersion));
                }
            }
        }
        return offers;
    }

    private static String header(Path jar, String name) {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            String value = file.getManifest() == null
                    ? null
                    : file.getManifest().getMainAttributes().getValue(name);
            return value == null ? "" : value;
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", jar, e.toString());
            return "";
        }
    }
}
