package org.tesseracrm.rest.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.internal.openapi.ApiDocument;
import org.tesseracrm.rest.internal.server.ModuleServers;

/** The description of what is installed: for programs, and as a page for people. All of it comes from here. */
final class DocsPages {
    private static final Map<String, String> TYPES = Map.of(
            "/docs", "text/html;charset=utf-8",
            "/docs/page.js", "text/javascript;charset=utf-8",
            "/docs/page.css", "text/css;charset=utf-8",
            "/docs/swagger-ui.css", "text/css;charset=utf-8",
            "/docs/swagger-ui-bundle.js", "text/javascript;charset=utf-8");
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self' data:; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private final ModuleServers servers;
    private final ApiDocument document = new ApiDocument();

    DocsPages(ModuleServers servers) {
        this.servers = servers;
    }

    /** False where the path is none of these. */
    boolean answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean api = "/openapi.json".equals(path);
        String type = TYPES.get("/docs/".equals(path) ? "/docs" : path);
        if (!api && type == null) {
            return false;
        }
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            throw new ProblemException(405, "methodNotAllowed", Text.of("rest.error.methodNotAllowed"));
        }
        if (api) {
            send(response, "application/json", document.of(servers.apis()));
        } else {
            page(path, type, response);
        }
        return true;
    }

    private static void page(String path, String type, HttpServletResponse response) throws IOException {
        boolean html = type.startsWith("text/html");
        String resource = html ? "/docs-page/index.html" : "/docs-page/" + path.substring("/docs/".length());
        if (html) {
            response.setHeader("Content-Security-Policy", PAGE_POLICY);
        } else if (path.contains("swagger-ui")) {
            response.setHeader("Cache-Control", "private, max-age=86400");
        }
        try (InputStream in = DocsPages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the bundle");
            }
            send(response, type, in.readAllBytes());
        }
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
