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

/** Logos of companies, for the operator; a company's administrator may set his own. */
@Component(service = RestResource.class, property = "tessera.rest.base=operator")
@Path("/logos")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LogosResource extends PicturesOf {
    private final Pictures pictures;

    @Activate
    public LogosResource(@Reference Pictures pictures) {
        this.pictures = pictures;
    }

    @Override
    protected Optional<Picture> find(String id) {
        return pictures.logoOf(id);
    }

    @Override
    protected String keep(String id, InputStream content) {
        return pictures.setLogo(id, content);
    }

    @Override
    protected void forget(String id) {
        pictures.removeLogo(id);
    }
}
