package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.DirectoryImport;
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
    private static final String JOBS = "/api/v1/core/jobs/";

    private final Imports imports;
    private final DirectoryImport directory;

    @Activate
    public OrganisationResource(@Reference Imports imports, @Reference DirectoryImport directory) {
        this.imports = imports;
        this.directory = directory;
    }

    @POST
    @Path("/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(ImportRequests.BODY_LIMIT)
    @Operation(summary = "Import people with their managers and offices; links are handed out afterwards")
    public Answer.Accepted<Job> startImport(Upload body) {
        return ImportRequests.begin(imports, "core/organisation", body);
    }

    @GET
    @Path("/directory")
    @Operation(summary = "Whether the company has an LDAP directory to take its organisation from, and where")
    public Directory directory() {
        return directory
                .source()
                .map(source -> new Directory(true, source.url(), source.base()))
                .orElse(new Directory(false, "", ""));
    }

    @POST
    @Path("/directory/preview")
    @Operation(summary = "Read the directory: who would be created, changed, moved or refused, and who is not in it")
    public DirectoryImport.Preview previewDirectory() {
        return directory.preview();
    }

    @POST
    @Path("/directory/import")
    @Operation(summary = "Take people and departments over from the directory; nobody is removed")
    public Answer.Accepted<Job> importDirectory() {
        Job job = directory.start();
        return new Answer.Accepted<>(job, JOBS + job.id());
    }

    /** Nothing secret; empty texts where none is configured. */
    public record Directory(boolean configured, String url, String base) {}
}
