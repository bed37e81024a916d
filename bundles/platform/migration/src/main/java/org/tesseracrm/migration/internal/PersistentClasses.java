package org.tesseracrm.migration.internal;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.openjpa.enhance.PCRegistry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Makes OpenJPA and Aries JPA forget the entities of bundles that are gone; they would hold their class loaders for ever. */
@Component(
        service = {},
        immediate = true)
public class PersistentClasses implements SynchronousBundleListener {
    private final BundleContext context;
    private final Map<Long, WeakReference<ClassLoader>> loaders = new ConcurrentHashMap<>();

    @Activate
    public PersistentClasses(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
        for (Bundle bundle : context.getBundles()) {
            remember(bundle);
        }
    }

    @Deactivate
    void close() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        switch (event.getType()) {
            case BundleEvent.STARTED -> remember(event.getBundle());
            // not when it stops: the same classes come back when it starts, and register only once
            case BundleEvent.UPDATED, BundleEvent.UNINSTALLED -> forget(event.getBundle());
            default -> {}
        }
    }

    private void remember(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring != null && bundle.getHeaders("").get("Meta-Persistence") != null) {
            loaders.put(bundle.getBundleId(), new WeakReference<>(wiring.getClassLoader()));
        }
    }

    private void forget(Bundle bundle) {
        Transformers.forget(context, bundle);
        WeakReference<ClassLoader> known = loaders.remove(bundle.getBundleId());
        ClassLoader loader = known == null ? null : known.get();
        if (loader != null) {
            PCRegistry.deRegister(loader);
            OtherUnits.forget(loader);
        }
    }
}
