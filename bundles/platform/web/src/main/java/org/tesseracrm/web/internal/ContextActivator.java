package org.tesseracrm.web.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.servlet.context.ServletContextHelper;

/**
 * Registers our context before any component: a servlet or endpoint that comes before its context, while the HTTP server is just
 * starting, is registered twice by Pax Web, which then leaves the context stopped.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class ContextActivator implements BundleActivator, ServiceFactory<ServletContextHelper> {
    private ServiceRegistration<?> registration;

    @Override
    public void start(BundleContext bundle) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.context.name", WebContext.NAME);
        properties.put("osgi.http.whiteboard.context.path", "/");
        registration = bundle.registerService(ServletContextHelper.class, this, properties);
    }

    @Override
    public void stop(BundleContext bundle) {
        registration.unregister();
    }

    @Override
    public ServletContextHelper getService(Bundle user, ServiceRegistration<ServletContextHelper> service) {
        return new WebContext();
    }

    @Override
    public void ungetService(
            Bundle user, ServiceRegistration<ServletContextHelper> service, ServletContextHelper context) {
        // it holds nothing
    }
}
