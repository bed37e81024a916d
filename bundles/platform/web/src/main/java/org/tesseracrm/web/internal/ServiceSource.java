package org.tesseracrm.web.internal;

import com.vaadin.flow.component.Component;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

/** A prototype service as a source: each instance belongs to one browser tab. */
final class ServiceSource implements Source {
    private static final String COMPONENT_NAME = "component.name";

    private final ServiceReference<?> reference;
    private final ServiceObjects<?> objects;
    private final Class<? extends Component> type;

    private ServiceSource(ServiceReference<?> reference, ServiceObjects<?> objects, Class<? extends Component> type) {
        this.reference = reference;
        this.objects = objects;
        this.type = type;
    }

    /** @throws IllegalArgumentException when the service cannot be shown in several tabs */
    static ServiceSource of(BundleContext context, ServiceReference<?> reference) {
        if (!Constants.SCOPE_PROTOTYPE.equals(reference.getProperty(Constants.SERVICE_SCOPE))) {
            throw new IllegalArgumentException("it is not prototype-scoped");
        }
        ServiceObjects<?> objects = context.getServiceObjects(reference);
        if (objects == null) {
            throw new IllegalArgumentException("it has gone already");
        }
        return new ServiceSource(reference, objects, typeOf(reference, objects));
    }

    private static Class<? extends Component> typeOf(ServiceReference<?> reference, ServiceObjects<?> objects) {
        Class<?> found = byName(reference);
        if (found == null) {
            found = byInstance(objects);
        }
        if (!Component.class.isAssignableFrom(found)) {
            throw new IllegalArgumentException(found.getName() + " is no Vaadin component");
        }
        return found.asSubclass(Component.class);
    }

    /** A DS component is named after its class unless somebody says otherwise. */
    private static Class<?> byName(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        Object name = reference.getProperty(COMPONENT_NAME);
        if (bundle == null || !(name instanceof String)) {
            return null;
        }
        try {
            return bundle.loadClass((String) name);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static <T> Class<?> byInstance(ServiceObjects<T> objects) {
        T instance = objects.getService();
        if (instance == null) {
            throw new IllegalArgumentException("it gives no instance");
        }
        try {
            return instance.getClass();
        } finally {
            objects.ungetService(instance);
        }
    }

    @Override
    public Class<? extends Component> type() {
        return type;
    }

    @Override
    public Component make() {
        try {
            return (Component) objects.getService();
        } catch (IllegalStateException e) {
            return null;
        }
    }

    @Override
    public boolean stays() {
        Bundle bundle = reference.getBundle();
        return bundle != null && bundle.getState() == Bundle.ACTIVE;
    }

    @Override
    public void giveBack(Component instance) {
        giveBack(objects, instance);
    }

    private static <T> void giveBack(ServiceObjects<T> objects, Component instance) {
        try {
            @SuppressWarnings("unchecked")
            T service = (T) instance;
            objects.ungetService(service);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // its bundle has gone, and Declarative Services has disposed of it
            return;
        }
    }
}
