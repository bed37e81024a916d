package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.access.Explanations.Viewer;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.rest.RestResource;

/** Who can see a customer. */
@Component(service = RestResource.class)
@Path("/customers/{id}/viewers")
@Produces(MediaType.APPLICATION_JSON)
public final class CustomerViewersResource implements RestResource {
    private final Explanations explanations;

    @Activate
    public CustomerViewersResource(@Reference Explanations explanations) {
        this.explanations = explanations;
    }

    @GET
    @Operation(summary = "Who can see a customer and what hangs on it, and why; those who may change it first")
    public Page<Viewer> list(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        return explanations.viewers(id, Params.limit(limit), cursor);
    }
}
