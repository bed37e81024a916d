package org.tesseracrm.rest.internal.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.tesseracrm.rest.internal.openapi.ApiPart;

/** One CXF server, reached through its destination and not through a registry that others share. */
final class CxfServer implements ModuleServer {
    private final Owner owner;
    private final Server server;
    private final AbstractHTTPDestination destination;
    private final Operations operations;
    private final Supplier<ApiPart> description;
    private ApiPart api;

    CxfServer(
            Owner owner,
            Server server,
            AbstractHTTPDestination destination,
            Operations operations,
            Supplier<ApiPart> description) {
        this.owner = owner;
        this.server = server;
        this.destination = destination;
        this.operations = operations;
        this.description = description;
    }

    @Override
    public Operation operation(String method, String path) {
        return operations.find(method, path);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(
                "org.apache.cxf.transport.endpoint.address",
                request.getScheme() + "://localhost" + request.getContextPath() + "/v1/" + owner.base());
        try {
            InLoader.call(getClass().getClassLoader(), () -> {
                destination.invoke(null, request.getServletContext(), request, response);
                return null;
            });
        } finally {
            request.removeAttribute("org.apache.cxf.transport.endpoint.address");
        }
    }

    @Override
    public synchronized ApiPart api() {
        if (api == null) {
            api = description.get();
        }
        return api;
    }

    @Override
    public void close() {
        server.stop();
        server.destroy();
    }
}
