package org.tesseracrm.core.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Pictures;
import org.tesseracrm.core.api.admin.Pictures.Picture;
import org.tesseracrm.rest.RestResource;

/** Photos of people. */
@Component(service = RestResource.class)
@Path("/photos")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PhotosResource extends PicturesOf {
    private final Pictures pictures;

    @Activate
    public PhotosResource(@Reference Pictures pictures) {
        this.pictures = pictures;
    }

    @Override
    protected Optional<Picture> find(String id) {
        return pictures.photo(id);
    }

    @Override
    protected String keep(String id, InputStream content) {
        return pictures.setPhoto(id, content);
    }

    @Override
    protected void forget(String id) {
        pictures.removePhoto(id);
    }
}
