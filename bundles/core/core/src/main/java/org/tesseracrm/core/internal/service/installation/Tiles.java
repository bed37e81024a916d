package org.tesseracrm.core.internal.service.installation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.module.InstalledModules;
import org.tesseracrm.migration.Migrations;

/** The bundles of modules as they are now, and what hangs on them. */
@Component(service = Tiles.class)
public final class Tiles {
    private static final long MOMENT_MILLIS = 5_000;
    private static final Set<String> UNNEEDED =
            Set.of(Constants.RESOLUTION_OPTIONAL, PackageNamespace.RESOLUTION_DYNAMIC);

    private final BundleContext context;
    private final Migrations migrations;
    private final InstalledModules declared;

    @Activate
    public Tiles(BundleContext context, @Reference Migrations migrations, @Reference InstalledModules declared) {
        this.context = context;
        this.migrations = migrations;
        this.declared = declared;
    }

    List<Bundle> all() {
        return Stream.of(context.getBundles())
                .filter(bundle -> !moduleOf(bundle).isEmpty())
                .toList();
    }

    /** In the order of their start. */
    List<Bundle> of(String module) {
        return all().stream()
                .filter(bundle -> moduleOf(bundle).equals(module))
                .sorted(Comparator.comparingInt(
                        bundle -> bundle.adapt(BundleStartLevel.class).getStartLevel()))
                .toList();
    }

    Optional<Bundle> at(String location) {
        return Optional.ofNullable(context.getBundle(location));
    }

    /** Those that would have to be refreshed with them. */
    List<Bundle> dependents(Collection<Bundle> bundles) {
        Set<Bundle> others = new HashSet<>(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .getDependencyClosure(bundles));
        others.removeAll(bundles);
        return others.stream()
                .sorted(Comparator.comparing(Bundle::getSymbolicName))
                .toList();
    }

    /** Other modules that do not resolve without its packages. */
    Set<String> users(String module) {
        return of(module).stream()
                .map(bundle -> bundle.adapt(BundleWiring.class))
                .filter(wiring -> wiring != null && wiring.isInUse())
                .flatMap(wiring -> wiring.getProvidedWires(PackageNamespace.PACKAGE_NAMESPACE).stream())
                .filter(wire -> !UNNEEDED.contains(
                        wire.getRequirement().getDirectives().getOrDefault(Constants.RESOLUTION_DIRECTIVE, "")))
                .map(wire -> wire.getRequirer().getBundle())
                .filter(bundle -> bundle.getState() != Bundle.UNINSTALLED)
                .map(Tiles::moduleOf)
                .filter(user -> !user.isEmpty() && !user.equals(module))
                .collect(Collectors.toSet());
    }

    boolean isDeclared(String module) {
        return declared.has(module);
    }

    /** What keeps it from running; empty where nothing does that is known by now. */
    Optional<Fault> fault(String module) {
        List<Bundle> bundles = of(module);
        Optional<Fault> migration = units(bundles)
                .filter(unit -> unit.state() == Migrations.State.FAILED)
                .map(unit -> new Fault(Fault.Kind.MIGRATION, unit.reason()))
                .findFirst();
        return migration.or(() -> bundles.stream()
                .filter(bundle -> bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0)
                .filter(this::isDue)
                .filter(Tiles::isSettled)
                .map(bundle -> new Fault(Fault.Kind.START, bundle.getSymbolicName()))
                .findFirst());
    }

    /** Whether it is declared, and all its tables are as it needs them. */
    boolean isUp(String module) {
        return isDeclared(module) && units(of(module)).allMatch(unit -> unit.state() == Migrations.State.DONE);
    }

    /** A migration may take as long as it takes. */
    boolean isMigrating(String module) {
        return units(of(module)).anyMatch(unit -> unit.state() == Migrations.State.RUNNING);
    }

    private Stream<Migrations.Unit> units(List<Bundle> bundles) {
        List<String> names = bundles.stream().map(Bundle::getSymbolicName).toList();
        return migrations.units().stream().filter(unit -> names.contains(unit.bundle()));
    }

    /** While the server starts, bundles wait for the start level that they were given. */
    private boolean isDue(Bundle bundle) {
        int now = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkStartLevel.class)
                .getStartLevel();
        return bundle.adapt(BundleStartLevel.class).getStartLevel() <= now;
    }

    /** Between being laid and being started there is a moment, in which nothing is wrong. */
    private static boolean isSettled(Bundle bundle) {
        return System.currentTimeMillis() - bundle.getLastModified() > MOMENT_MILLIS;
    }

    static String moduleOf(Bundle bundle) {
        String module = bundle.getHeaders("").get(InstalledModules.HEADER);
        return module == null ? "" : module.strip();
    }
}
