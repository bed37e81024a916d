package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.JobFile;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.api.job.Jobs.RowError;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.internal.exports.CsvWriter;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.RestResource;

/** Long work, watched. */
@Component(service = RestResource.class)
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class JobsResource implements RestResource {
    private static final int AT_ONCE = 1000;

    private final Jobs jobs;
    private final Access access;
    private final Messages messages;

    @Activate
    public JobsResource(@Reference Jobs jobs, @Reference Access access, @Reference Messages messages) {
        this.jobs = jobs;
        this.access = access;
        this.messages = messages;
    }

    @GET
    @Operation(summary = "One's own jobs, the newest 50")
    public Page<Job> list() {
        return Lists.whole(jobs.mine());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a job is, and what came of it")
    public Job read(@PathParam("id") String id) {
        return jobs.find(id);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(
            summary = "Ask a job to stop; what it did is taken back, or stays with keep=true where the job offers that")
    public Job cancel(@PathParam("id") String id, @QueryParam("keep") @DefaultValue("false") boolean keep) {
        return jobs.cancel(id, keep);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "The same as cancelling it")
    public void delete(@PathParam("id") String id) {
        jobs.cancel(id);
    }

    @POST
    @Path("/{id}/pause")
    @Operation(summary = "Let a job stand as it is, where it offers that; what it did so far is kept")
    public Job pause(@PathParam("id") String id) {
        return jobs.pause(id);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(summary = "Let a paused job go on, also after a restart of the server")
    public Job resume(@PathParam("id") String id) {
        return jobs.resume(id);
    }

    @POST
    @Path("/{id}/undo")
    @Operation(
            summary = "Take back what an ended job did, but for what was changed since: a job whose errors list that")
    public Answer.Accepted<Job> undo(@PathParam("id") String id) {
        Job undo = jobs.undo(id);
        return new Answer.Accepted<>(undo, "/api/v1/core/jobs/" + undo.id());
    }

    @GET
    @Path("/{id}/errors")
    @Operation(summary = "The first 1,000 rows that were refused, and why")
    public Page<RowError> errors(@PathParam("id") String id) {
        long all = jobs.find(id).errorCount();
        return new Page<>(jobs.errors(id, 0, AT_ONCE), null, new Page.Total(all, Page.Relation.eq));
    }

    @GET
    @Path("/{id}/errors.csv")
    @Produces("text/csv")
    @Operation(summary = "All rows that were refused, for a spreadsheet")
    public Response errorsCsv(@PathParam("id") String id) {
        jobs.find(id);
        StreamingOutput csv = out -> {
            CsvWriter writer = new CsvWriter(out);
            writer.row(headings());
            long after = 0;
            List<RowError> some;
            do {
                some = jobs.errors(id, after, AT_ONCE);
                boolean more = some.size() == AT_ONCE;
                long last = some.isEmpty() ? 0 : some.get(some.size() - 1).row();
                // a row may have several errors: what the page's end may have cut off is read again with the next page
                long until = more && last > some.get(0).row() ? last - 1 : last;
                for (RowError error : some) {
                    if (error.row() <= until) {
                        writer.row(List.of(Long.toString(error.row()), error.field(), error.value(), error.reason()));
                    }
                }
                after = until;
            } while (some.size() == AT_ONCE);
            writer.finish();
        };
        return Response.ok(csv, "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"")
                .build();
    }

    @GET
    @Path("/{id}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The file that a job made, for a day")
    public Response file(@PathParam("id") String id) {
        JobFile file = jobs.file(id);
        StreamingOutput content = out -> Files.copy(file.file(), out);
        return Response.ok(content, file.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .build();
    }

    private List<String> headings() {
        Locale locale = access.caller().locale();
        return Stream.of("row", "field", "value", "reason")
                .map(column -> messages.text(locale, "core.rest.errors." + column))
                .toList();
    }
}
