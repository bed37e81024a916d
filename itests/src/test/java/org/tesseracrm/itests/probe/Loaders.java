package org.tesseracrm.itests.probe;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** The class loaders that bundles had since the probe came, without holding them. */
final class Loaders {
    private record Known(long bundle, WeakReference<ClassLoader> loader) {}

    private static final long SELDOM = Duration.ofSeconds(1).toNanos();

    private long collected = System.nanoTime() - SELDOM;
    private final Map<String, List<Known>> byName = new ConcurrentHashMap<>();

    void remember(Bundle bundle) {
        byName.computeIfAbsent(bundle.getSymbolicName(), name -> new CopyOnWriteArrayList<>())
                .add(new Known(bundle.getBundleId(), new WeakReference<>(loader(bundle))));
    }

    /** How many of that bundle's are still in memory although it is gone, or has another one now. */
    synchronized long left(BundleContext context, String symbolicName) {
        // whoever waits for it asks often, and a collection stops everybody
        if (System.nanoTime() - collected >= SELDOM) {
            System.gc();
            collected = System.nanoTime();
        }
        List<Known> known = byName.get(symbolicName);
        if (known == null) {
            throw new IllegalStateException(symbolicName + " was never there since the probe came");
        }
        known.removeIf(each -> each.loader().get() == null);
        return known.stream()
                .filter(each -> each.loader().get() != loader(context.getBundle(each.bundle())))
                .count();
    }

    private static ClassLoader loader(Bundle bundle) {
        BundleWiring wiring = bundle == null ? null : bundle.adapt(BundleWiring.class);
        return wiring == null ? null : wiring.getClassLoader();
    }
}
