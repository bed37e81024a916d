package org.tesseracrm.web.internal;

import java.net.URL;
import org.osgi.service.servlet.context.ServletContextHelper;

/** Vaadin's own context: its attributes and sessions are nobody else's, and no resource is served past the servlet. */
final class WebContext extends ServletContextHelper {
    static final String NAME = "tessera-web";

    @Override
    public URL getResource(String name) {
        return null;
    }
}
