package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.ModuleUploads;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.BodyLimit;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.Upload;

/** Modules that come as files, for the operator of the installation. */
@Component(service = RestResource.class, property = "tessera.rest.base=operator")
@Path("/modules/uploads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ModuleUploadsResource implements RestResource {
    /** The largest file that any setting allows, and what stands around it. */
    private static final long BODY_LIMIT = ModuleUploads.MOST_BYTES + (1 << 20);

    private final ModuleUploads uploads;

    @Activate
    public ModuleUploadsResource(@Reference ModuleUploads uploads) {
        this.uploads = uploads;
    }

    /** @param unsigned that a file which nobody trusted has signed shall be taken all the same; left out: no */
    public record Options(Boolean unsigned) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(BODY_LIMIT)
    @Operation(
            summary =
                    "Upload a module, a .jar or a .kar; it is looked at and laid beside the distribution's, not installed")
    public Answer.Created<ModuleUploads.Upload> upload(Upload body) {
        Upload.File file = body.file("file");
        boolean unsigned = body.json("options", Options.class)
                .map(options -> Boolean.TRUE.equals(options.unsigned()))
                .orElse(false);
        try (InputStream content = file.open()) {
            ModuleUploads.Upload taken = uploads.take(file.name(), content, unsigned);
            return new Answer.Created<>(taken, taken.module() + "/" + taken.version(), Answer.UNVERSIONED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @POST
    @Path("/inspections")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(BODY_LIMIT)
    @Operation(summary = "What a file brings, and whether it would be taken; nothing is kept")
    public ModuleUploads.Inspection inspect(Upload body) {
        Upload.File file = body.file("file");
        try (InputStream content = file.open()) {
            return uploads.inspect(file.name(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/{module}/{version}")
    @Operation(summary = "An uploaded version of a module")
    public ModuleUploads.Upload read(@PathParam("module") String module, @PathParam("version") String version) {
        return uploads.find(module, version);
    }

    @DELETE
    @Path("/{module}/{version}")
    @Operation(summary = "Delete an uploaded version that is not installed")
    public void discard(@PathParam("module") String module, @PathParam("version") String version) {
        uploads.discard(module, version);
    }
}
