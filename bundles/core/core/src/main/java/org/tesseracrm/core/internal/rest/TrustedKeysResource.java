package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.ModuleUploads;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.RestResource;

/** The certificates in the operator's folder. */
@Component(service = RestResource.class, property = "tessera.rest.base=operator")
@Path("/modules/trusted-keys")
@Produces(MediaType.APPLICATION_JSON)
public final class TrustedKeysResource implements RestResource {
    private final ModuleUploads uploads;

    @Activate
    public TrustedKeysResource(@Reference ModuleUploads uploads) {
        this.uploads = uploads;
    }

    @GET
    @Operation(summary = "Whose signatures under uploaded modules are believed")
    public Page<ModuleUploads.Key> list() {
        return Lists.whole(uploads.trusted());
    }
}
