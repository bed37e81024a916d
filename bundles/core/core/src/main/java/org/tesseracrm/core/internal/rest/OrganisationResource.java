package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.imports.Imports;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.rest.ImportRequests;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.BodyLimit;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.Upload;

/** An organisation taken over from outside. */
@Component(service = RestResource.class)
@Path("/organisation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OrganisationResource implements RestResource {
    private final Imports imports;

    @Activate
    public OrganisationResource(@Reference Imports imports) {
        this.imports = imports;
    }

    @POST
    @Path("/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(ImportRequests.BODY_LIMIT)
    @Operation(summary = "Import people with their managers and offices; links are handed out afterwards")
    public Answer.Accepted<Job> startImport(Upload body) {
        return ImportRequests.begin(imports, "core/organisation", body);
    }
}
