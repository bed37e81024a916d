package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.parameter.Parameters;
import org.tesseracrm.core.api.parameter.Parameters.Setting;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.RestResource;

/** What the company sets for its modules. */
@Component(service = RestResource.class)
@Path("/parameters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ParametersResource implements RestResource {
    private final Parameters parameters;

    @Activate
    public ParametersResource(@Reference Parameters parameters) {
        this.parameters = parameters;
    }

    public record Value(Long value) {}

    @GET
    @Operation(summary = "The parameters of the company's modules")
    public Page<Setting> list() {
        return Lists.whole(parameters.list());
    }

    @PUT
    @Path("/{key}")
    @Operation(summary = "Set a parameter")
    public Setting set(@PathParam("key") String key, Value body) {
        new Required().field("value", body.value()).check();
        return parameters.set(key, body.value());
    }

    @DELETE
    @Path("/{key}")
    @Operation(summary = "Go back to what it is of itself")
    public void reset(@PathParam("key") String key) {
        parameters.reset(key);
    }
}
