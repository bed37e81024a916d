package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Pictures;
import org.tesseracrm.rest.RestResource;

/** The logo of one's own company. */
@Component(service = RestResource.class)
@Path("/logo")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LogoResource implements RestResource {
    private final Pictures pictures;

    @Activate
    public LogoResource(@Reference Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Produces("image/png")
    @Operation(summary = "The logo of one's company")
    public Response read() {
        return PictureAnswer.of(pictures.logo());
    }
}
