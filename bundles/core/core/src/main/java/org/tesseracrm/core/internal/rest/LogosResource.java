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
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Pictures;
import org.tesseracrm.rest.BodyLimit;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.Upload;

/** Logos of companies, for the operator; a company's administrator may set his own. */
@Component(service = RestResource.class, property = "tessera.rest.base=operator")
@Path("/logos")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LogosResource implements RestResource {
    private final Pictures pictures;

    @Activate
    public LogosResource(@Reference Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Path("/{companyId}")
    @Produces("image/png")
    @Operation(summary = "A company's logo")
    public Response read(@PathParam("companyId") String companyId) {
        return PictureAnswer.of(pictures.logoOf(companyId));
    }

    @PUT
    @Path("/{companyId}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(PictureAnswer.BODY_LIMIT)
    @Operation(summary = "Set a logo: a multipart part 'file', JPEG, PNG or WebP of at most 2 MB")
    public PictureAnswer.Kept put(@PathParam("companyId") String companyId, Upload body) {
        return PictureAnswer.keep(body, content -> pictures.setLogo(companyId, content));
    }

    @DELETE
    @Path("/{companyId}")
    @Operation(summary = "Remove a logo")
    public void remove(@PathParam("companyId") String companyId) {
        pictures.removeLogo(companyId);
    }
}
