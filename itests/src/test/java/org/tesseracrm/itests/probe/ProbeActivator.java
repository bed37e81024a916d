package org.tesseracrm.itests.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;

/** Runs inside the server; see {@link org.tesseracrm.itests.harness.Probe} for the other end. */
public final class ProbeActivator implements BundleActivator, SynchronousBundleListener {
    private static final Map<Integer, String> EVENTS = Map.of(
            BundleEvent.INSTALLED, "INSTALLED",
            BundleEvent.RESOLVED, "RESOLVED",
            BundleEvent.STARTED, "STARTED",
            BundleEvent.STOPPED, "STOPPED",
            BundleEvent.UPDATED, "UPDATED",
            BundleEvent.UNRESOLVED, "UNRESOLVED",
            BundleEvent.UNINSTALLED, "UNINSTALLED");

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private final Loaders loaders = new Loaders();
    private BundleContext context;
    private ProbeLine line;

    @Override
    public void start(BundleContext bundleContext) throws Exception {
        context = bundleContext;
        context.addBundleListener(this);
        line = new ProbeLine(Integer.parseInt(context.getProperty("tessera.probe.port")), this::answer);
    }

    @Override
    public void stop(BundleContext bundleContext) throws Exception {
        context.removeBundleListener(this);
        line.close();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        String what = EVENTS.get(event.getType());
        if (event.getType() == BundleEvent.STARTED) {
            loaders.remember(event.getBundle());
        }
        if (what != null) {
            seen.add(what + " " + event.getBundle().getSymbolicName());
        }
    }

    private List<String> answer(String command, String argument) throws Exception {
        return switch (command) {
            case "events" -> drain();
            case "bundles" ->
                Stream.of(context.getBundles())
                        .map(each -> state(each) + " " + each.getSymbolicName())
                        .toList();
            case "services" ->
                Stream.of(context.getAllServiceReferences(null, "(" + argument + "=*)"))
                        .map(each -> String.valueOf(each.getProperty(argument)))
                        .sorted()
                        .toList();
            case "install" ->
                with(features -> {
                    features.installFeature(argument);
                    return List.of();
                });
            case "uninstall" ->
                with(features -> {
                    features.uninstallFeature(argument);
                    return List.of();
                });
            case "installed" ->
                with(features -> List.of(Boolean.toString(features.isInstalled(features.getFeature(argument)))));
            case "loaders" -> List.of(Long.toString(loaders.left(context, argument)));
            case "first-page" -> List.of(Long.toString(FirstPage.nanos(context, argument)));
            default -> throw new IllegalArgumentException(command);
        };
    }

    private List<String> drain() {
        List<String> events = new ArrayList<>();
        for (String each = seen.poll(); each != null; each = seen.poll()) {
            events.add(each);
        }
        return events;
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "ACTIVE";
            case Bundle.STARTING -> "STARTING";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.INSTALLED -> "INSTALLED";
            default -> "OTHER";
        };
    }

    private List<String> with(Work work) throws Exception {
        ServiceReference<FeaturesService> reference = context.getServiceReference(FeaturesService.class);
        try {
            return work.with(context.getService(reference));
        } finally {
            context.ungetService(reference);
        }
    }

    /** Something done with Karaf's features. */
    @FunctionalInterface
    private interface Work {
        List<String> with(FeaturesService features) throws Exception;
    }
}
