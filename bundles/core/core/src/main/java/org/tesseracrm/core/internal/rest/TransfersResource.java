package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.customer.Transfers;
import org.tesseracrm.core.api.customer.Transfers.Line;
import org.tesseracrm.core.api.customer.Transfers.Transfer;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.BodyLimit;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.RestResource;

/** Customers given to other owners, and the log of it. */
@Component(service = RestResource.class)
@Path("/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TransfersResource implements RestResource {
    private static final String PATH = "/api/v1/core/transfers/";
    private static final Pattern CURSOR = Pattern.compile("\\d{1,19}");

    private final Transfers transfers;

    @Activate
    public TransfersResource(@Reference Transfers transfers) {
        this.transfers = transfers;
    }

    /**
     * @param keepShare whether the former owners go on seeing the customers; left out: no
     * @param note may be left out
     */
    public record TransferInput(List<String> customerIds, String toUserId, Boolean keepShare, String note) {}

    @POST
    @BodyLimit(Batches.BODY_LIMIT)
    @Operation(summary = "Give up to 100,000 customers to another owner: up to 1,000 at once, more by a job")
    @ApiResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(schema = @Schema(implementation = Transfer.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = Job.class)))
    public Response transfer(TransferInput body) {
        new Required()
                .field("customerIds", body.customerIds())
                .field("toUserId", body.toUserId())
                .check();
        boolean keepShare = Boolean.TRUE.equals(body.keepShare());
        if (!Batches.isSmall(body.customerIds())) {
            return Batches.begun(transfers.transferMany(body.customerIds(), body.toUserId(), keepShare, body.note()));
        }
        Transfer made = transfers.transfer(body.customerIds(), body.toUserId(), keepShare, body.note());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, PATH + made.id())
                .entity(made)
                .build();
    }

    @GET
    @Operation(summary = "The log of transfers, newest first")
    public Page<Transfer> list(
            @Parameter(description = "Part of a customer's or a person's name") @QueryParam("q") @DefaultValue("")
                    String q,
            @Parameter(description = "A former owner") @QueryParam("fromUserId") String fromUserId,
            @Parameter(description = "A new owner") @QueryParam("toUserId") String toUserId,
            @QueryParam("customerId") String customerId,
            @Parameter(description = "A time, for instance 2026-01-31T08:00:00Z") @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        Transfers.Query query = new Transfers.Query(
                q,
                Params.filled(fromUserId),
                Params.filled(toUserId),
                Params.filled(customerId),
                Params.time("from", from),
                Params.time("until", until));
        return transfers.list(query, Params.limit(limit), checked(cursor));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One transfer")
    public Transfer read(@PathParam("id") String id) {
        return transfers.find(id);
    }

    @GET
    @Path("/{id}/lines")
    @Operation(summary = "Its customers, by name")
    public Page<Line> lines(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        return transfers.lines(id, Params.limit(limit), checked(cursor));
    }

    @POST
    @Path("/{id}/undo")
    @Operation(summary = "Give back what nobody has given on or deleted since")
    public Answer.Accepted<Job> undo(@PathParam("id") String id) {
        Job job = transfers.undo(id);
        return new Answer.Accepted<>(job, Batches.place(job));
    }

    private static String checked(String cursor) {
        if (!cursor.isEmpty() && !CURSOR.matcher(cursor).matches()) {
            throw ProblemException.invalid("cursor", "format", Text.of("rest.field.format"));
        }
        return cursor;
    }
}
