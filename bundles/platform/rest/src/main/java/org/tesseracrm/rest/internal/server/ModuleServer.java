package org.tesseracrm.rest.internal.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.tesseracrm.rest.internal.openapi.ApiPart;

/** The JAX-RS server of one owner, with the resources of one moment; what changes makes another one. */
public interface ModuleServer extends AutoCloseable {
    Operation operation(String method, String path);

    void handle(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** This server's part of the OpenAPI document, as JSON that refers to none of the module's classes. */
    ApiPart api();

    @Override
    void close();

    /** Makes servers. */
    @FunctionalInterface
    interface Factory {
        ModuleServer create(Owner owner, List<Object> resources);
    }
}
