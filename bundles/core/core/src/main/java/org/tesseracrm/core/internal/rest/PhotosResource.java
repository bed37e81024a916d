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

/** Photos of people. */
@Component(service = RestResource.class)
@Path("/photos")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PhotosResource implements RestResource {
    private final Pictures pictures;

    @Activate
    public PhotosResource(@Reference Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Path("/{userId}")
    @Produces("image/png")
    @Operation(summary = "A colleague's photo")
    public Response read(@PathParam("userId") String userId) {
        return PictureAnswer.of(pictures.photo(userId));
    }

    @PUT
    @Path("/{userId}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(PictureAnswer.BODY_LIMIT)
    @Operation(summary = "Set a photo: a multipart part 'file', JPEG, PNG or WebP of at most 2 MB")
    public PictureAnswer.Kept put(@PathParam("userId") String userId, Upload body) {
        return PictureAnswer.keep(body, content -> pictures.setPhoto(userId, content));
    }

    @DELETE
    @Path("/{userId}")
    @Operation(summary = "Remove a photo")
    public void remove(@PathParam("userId") String userId) {
        pictures.removePhoto(userId);
    }
}
