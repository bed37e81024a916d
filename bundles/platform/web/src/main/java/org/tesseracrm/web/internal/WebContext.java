package org.tesseracrm.web.internal;

import java.net.URL;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;

/** Vaadin's own context: its attributes and sessions are nobody else's, and no resource is served past the servlet. */
@Component(
        service = ServletContextHelper.class,
        scope = ServiceScope.BUNDLE,
        property = {"osgi.http.whiteboard.context.name=" + WebContext.NAME, "osgi.http.whiteboard.context.path=/"})
public final class WebContext extends ServletContextHelper {
    static final String NAME = "tessera-web";

    @Override
    public URL getResource(String name) {
        return null;
    }
}
