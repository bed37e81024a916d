package org.tesseracrm.rest.internal;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.servlet.context.ServletContextHelper;

/**
 * Registers our contexts before any component: a servlet that comes before its context, while the HTTP server is just starting,
 * is registered twice by Pax Web, which then may leave the context stopped.
 *
 * <p>Contexts of their own, longer than the UI's {@code /}: what happens to that one does not concern REST, and the health of
 * the server can be asked whatever else comes and goes.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class ContextActivator implements BundleActivator, ServiceFactory<ServletContextHelper> {
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    @Override
    public void start(BundleContext bundle) {
        register(bundle, "tessera-health", "/health");
        register(bundle, "tessera-api", "/api");
    }

    private void register(BundleContext bundle, String name, String path) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.context.name", name);
        properties.put("osgi.http.whiteboard.context.path", path);
        registrations.add(bundle.registerService(ServletContextHelper.class, this, properties));
    }

    @Override
    public void stop(BundleContext bundle) {
        registrations.forEach(ServiceRegistration::unregister);
        registrations.clear();
    }

    @Override
    public ServletContextHelper getService(Bundle user, ServiceRegistration<ServletContextHelper> service) {
        return new ServletContextHelper(user) {};
    }

    @Override
    public void ungetService(
            Bundle user, ServiceRegistration<ServletContextHelper> service, ServletContextHelper context) {
        // it holds nothing
    }
}
