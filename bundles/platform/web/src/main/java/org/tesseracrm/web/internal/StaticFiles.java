package org.tesseracrm.web.internal;

import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletResponse;

/** Files whose address changes with their content are kept for good by browsers. */
final class StaticFiles extends StaticFileServer {
    private static final long serialVersionUID = 1;
    private static final int HOUR = 60 * 60;
    private static final int YEAR = 365 * 24 * HOUR;

    StaticFiles(VaadinService service) {
        super(service);
    }

    @Override
    protected void writeCacheHeaders(String path, HttpServletResponse response) {
        boolean hashed = path.startsWith("/VAADIN/build/");
        response.setHeader(
                "Cache-Control", hashed ? "public, max-age=" + YEAR + ", immutable" : "public, max-age=" + HOUR);
    }
}
