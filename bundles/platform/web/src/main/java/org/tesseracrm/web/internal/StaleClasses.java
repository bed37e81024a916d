package org.tesseracrm.web.internal;

import com.vaadin.flow.component.internal.ComponentMetaData;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.data.binder.BeanPropertySet;
import com.vaadin.flow.internal.ReflectionCache;
import com.vaadin.flow.server.ServiceDestroyListener;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the classes of bundles that have gone, or have been replaced, out of Vaadin's caches that never let go of a class. */
final class StaleClasses {
    private static final Logger LOG = LoggerFactory.getLogger(StaleClasses.class);

    private StaleClasses() {}

    static void forget() {
        ReflectionCache.clearAll();
        clean(UIInternals.class, "warnedAboutDeps");
        clean(BeanPropertySet.class, "INSTANCES");
    }

    /** The listener by which what Vaadin knows of a component's class would be forgotten when its service ends. */
    static boolean holdsComponentClass(ServiceDestroyListener listener) {
        return listener.getClass().getName().startsWith(ComponentMetaData.class.getName());
    }

    private static void clean(Class<?> owner, String name) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            Object cache = field.get(null);
            if (cache instanceof Map<?, ?> map) {
                synchronized (map) {
                    map.keySet().removeIf(StaleClasses::isStale);
                }
            } else if (cache instanceof Collection<?> classes) {
                classes.removeIf(StaleClasses::isStale);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("{} of {} cannot be cleaned: classes of removed modules stay in memory", name, owner.getName(), e);
        }
    }

    /** A key that is, or names, a class whose loader is no longer its bundle's. */
    static boolean isStale(Object key) {
        Class<?> type = classOf(key);
        if (type == null || !(type.getClassLoader() instanceof BundleReference loader)) {
            return false;
        }
        Bundle bundle = loader.getBundle();
        BundleWiring wiring = bundle == null ? null : bundle.adapt(BundleWiring.class);
        return wiring == null || wiring.getClassLoader() != type.getClassLoader();
    }

    private static Class<?> classOf(Object key) {
        if (key instanceof Class<?> type) {
            return type;
        }
        try {
            Field type = key.getClass().getDeclaredField("type");
            type.setAccessible(true);
            return type.get(key) instanceof Class<?> found ? found : null;
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
