package org.tesseracrm.migration.internal;

import java.lang.reflect.Field;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Aries JPA keeps for weaving entities when they are loaded: it adds a transformer whenever a persistence unit starts and
 * removes none, and each holds the class loader of its bundle. Ours are enhanced at build time and need none.
 */
final class Transformers {
    private static final Logger LOG = LoggerFactory.getLogger(Transformers.class);
    private static final String HOOK = "org.apache.aries.jpa.container.weaving.impl.JPAWeavingHook";
    private static final String FIELD = "registeredTransformers";

    private Transformers() {}

    static void forget(BundleContext context, Bundle gone) {
        try {
            for (ServiceReference<WeavingHook> reference : context.getServiceReferences(WeavingHook.class, null)) {
                WeavingHook hook = context.getService(reference);
                if (hook != null && hook.getClass().getName().equals(HOOK)) {
                    forget(hook, gone);
                }
                context.ungetService(reference);
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void forget(Object hook, Bundle gone) {
        try {
            Field field = hook.getClass().getDeclaredField(FIELD);
            field.setAccessible(true);
            synchronized (hook) {
                ((Map<?, ?>) field.get(hook)).remove(gone);
            }
        } catch (ReflectiveOperationException e) {
            LOG.warn("Aries JPA has changed inside; it keeps the classes of {}", gone.getSymbolicName(), e);
        }
    }
}
