package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.attachment.Attachment;
import org.tesseracrm.core.api.attachment.Attachments;
import org.tesseracrm.core.api.attachment.Attachments.Content;
import org.tesseracrm.core.api.attachment.Attachments.Source;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.BodyLimit;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.Upload;

/** The files of any record: by the id of its kind, such as {@code contacts.customer}, and its own. */
@Component(service = RestResource.class)
@Path("/attachments/{type}/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AttachmentsResource implements RestResource {
    /** The largest file that a company can allow, with what multipart puts around it. */
    static final long BODY_LIMIT = (1_000L << 20) + 65_536;

    private final Attachments attachments;

    @Activate
    public AttachmentsResource(@Reference Attachments attachments) {
        this.attachments = attachments;
    }

    /** What may be changed about a file. */
    public record Input(String name) {}

    @GET
    @Operation(summary = "The files of a record, newest first; with removed=true those that can be restored")
    public Page<Attachment> list(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @QueryParam("removed") @DefaultValue("false") boolean removed) {
        return Lists.whole(removed ? attachments.removed(type, id) : attachments.list(type, id));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(BODY_LIMIT)
    @Operation(summary = "Add a file: a multipart part 'file'")
    public Answer.Created<Attachment> add(@PathParam("type") String type, @PathParam("id") String id, Upload body) {
        Upload.File file = body.file("file");
        try (InputStream content = file.open()) {
            Attachment added = attachments.add(type, id, new Source(file.name(), file.size(), content));
            return new Answer.Created<>(added, added.id(), added.version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/{file}")
    @Operation(summary = "What is known of a file")
    public Answer.Versioned<Attachment> read(
            @PathParam("type") String type, @PathParam("id") String id, @PathParam("file") String file) {
        return versioned(attachments.find(type, id, file));
    }

    @GET
    @Path("/{file}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The file itself, to be saved; with inline=true to be shown, where it is a picture or PDF")
    public Response content(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @PathParam("file") String file,
            @QueryParam("inline") @DefaultValue("false") boolean inline) {
        Content found = attachments.read(type, id, file);
        Attachment about = found.attachment();
        StreamingOutput body = out -> {
            try (InputStream content = found.content()) {
                content.transferTo(out);
            }
        };
        String how = inline && about.mayShow() ? "inline" : "attachment";
        return Response.ok(body, about.contentType())
                .header(HttpHeaders.CONTENT_LENGTH, about.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how + "; filename*=UTF-8''"
                                + URLEncoder.encode(about.name(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @PATCH
    @Path("/{file}")
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Rename a file")
    public Answer.Versioned<Attachment> change(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @PathParam("file") String file,
            @HeaderParam("If-Match") String ifMatch,
            MergePatch<Input> patch) {
        long version = Preconditions.version(ifMatch);
        Input now = patch.applyTo(new Input(attachments.find(type, id, file).name()));
        new Required().field("name", now.name()).check();
        return versioned(attachments.rename(type, id, file, version, now.name()));
    }

    @DELETE
    @Path("/{file}")
    @Operation(summary = "Remove a file; it can be restored for 30 days")
    public void remove(@PathParam("type") String type, @PathParam("id") String id, @PathParam("file") String file) {
        attachments.remove(type, id, file);
    }

    @POST
    @Path("/{file}/restore")
    @Operation(summary = "Put a removed file back")
    public Answer.Versioned<Attachment> restore(
            @PathParam("type") String type, @PathParam("id") String id, @PathParam("file") String file) {
        return versioned(attachments.restore(type, id, file));
    }

    private static Answer.Versioned<Attachment> versioned(Attachment attachment) {
        return new Answer.Versioned<>(attachment, attachment.version());
    }
}
