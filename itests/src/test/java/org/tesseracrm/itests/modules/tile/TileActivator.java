package org.tesseracrm.itests.modules.tile;

import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.tesseracrm.core.api.module.ModuleDeclaration;
import org.tesseracrm.core.api.module.ModuleDescriptor;

/** Declares the module of its bundle; or does at the start what the header {@code It-Start} says. */
public final class TileActivator implements BundleActivator {
    private volatile long rounds;

    @Override
    public void start(BundleContext context) {
        String how = context.getBundle().getHeaders("").get("It-Start");
        if ("throws".equals(how)) {
            throw new IllegalStateException("thrown on purpose");
        }
        while ("loops".equals(how)) {
            rounds++;
        }
        String module = context.getBundle().getHeaders("").get("Tessera-Module");
        ModuleDescriptor descriptor = new ModuleDescriptor(module, Set.of(), List.of());
        context.registerService(ModuleDeclaration.class, () -> descriptor, new Hashtable<>());
    }

    @Override
    public void stop(BundleContext context) {
        // its registration goes with the bundle
    }
}
