package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Trials;
import org.tesseracrm.core.api.admin.Trials.Trial;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.rest.RestResource;

/** Applications for a trial, for the installation's operator. */
@Component(service = RestResource.class, property = "tessera.rest.base=operator")
@Path("/trials")
@Produces(MediaType.APPLICATION_JSON)
public final class TrialListResource implements RestResource {
    private final Trials trials;

    @Activate
    public TrialListResource(@Reference Trials trials) {
        this.trials = trials;
    }

    @GET
    @Operation(summary = "Who applied for a trial, the latest first")
    public Page<Trial> list(
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        return trials.list(Params.limit(limit), cursor);
    }
}
