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
import java.io.InputStream;
import java.util.Optional;
import org.tesseracrm.core.api.admin.Pictures.Picture;
import org.tesseracrm.rest.BodyLimit;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.Upload;

/** One picture each of many: under the id of whom or what it shows. */
public abstract class PicturesOf implements RestResource {
    /** What is under that id. */
    protected abstract Optional<Picture> find(String id);

    /** @return the picture's own id */
    protected abstract String keep(String id, InputStream content);

    protected abstract void forget(String id);

    @GET
    @Path("/{id}")
    @Produces("image/png")
    @Operation(summary = "The picture")
    public Response read(@PathParam("id") String id) {
        return PictureAnswer.of(find(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(PictureAnswer.BODY_LIMIT)
    @Operation(summary = "Set the picture: a multipart part 'file', JPEG, PNG or WebP of at most 2 MB")
    public PictureAnswer.Kept put(@PathParam("id") String id, Upload body) {
        return PictureAnswer.keep(body, content -> keep(id, content));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove the picture")
    public void remove(@PathParam("id") String id) {
        forget(id);
    }
}
