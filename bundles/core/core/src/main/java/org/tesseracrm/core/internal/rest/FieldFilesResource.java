package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.tesseracrm.core.api.attachment.Attachment;
import org.tesseracrm.core.api.attachment.Attachments;
import org.tesseracrm.core.api.attachment.Attachments.Source;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.BodyLimit;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.Upload;

/** Files for a company's own fields, brought before the record that is to have them: by kind of record and code of the field. */
@Component(service = RestResource.class)
@Path("/field-files/{type}/{field}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FieldFilesResource implements RestResource {
    private final Attachments attachments;

    @Activate
    public FieldFilesResource(@Reference Attachments attachments) {
        this.attachments = attachments;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(AttachmentsResource.BODY_LIMIT)
    @Operation(
            summary = "Bring a file: a multipart part 'file'",
            description =
                    "Name its id in the record's custom values within a day: {\"custom\":{\"contract\":[\"<id>\"]}}.")
    public Answer.Created<Attachment> bring(
            @PathParam("type") String type, @PathParam("field") String field, Upload body) {
        Upload.File file = body.file("file");
        try (InputStream content = file.open()) {
            Attachment brought = attachments.bring(type, field, new Source(file.name(), file.size(), content));
            return new Answer.Created<>(brought, brought.id(), brought.version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DELETE
    @Path("/{file}")
    @Operation(summary = "Delete a file that one has brought and no record has")
    public void discard(
            @PathParam("type") String type, @PathParam("field") String field, @PathParam("file") String file) {
        attachments.discard(type, field, file);
    }
}
