package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.rest.BodyLimit;
import org.tesseracrm.rest.RestResource;

/** Customers opened to colleagues in batches. */
@Component(service = RestResource.class)
@Path("/shares")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SharesResource implements RestResource {
    private final Sharing sharing;

    @Activate
    public SharesResource(@Reference Sharing sharing) {
        this.sharing = sharing;
    }

    /** @param right left out where shares end */
    public record BatchInput(List<String> customerIds, List<String> userIds, Right right) {}

    /** @param changed how many shares were made, changed or ended */
    public record Changed(int changed) {}

    @POST
    @BodyLimit(Batches.BODY_LIMIT)
    @Operation(summary = "Share up to 100,000 customers: up to 1,000 at once, more by a job")
    @ApiResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = Changed.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = Job.class)))
    public Response shareMany(BatchInput body) {
        return answer(
                new Required().field("right", body.right()),
                body,
                people -> sharing.share(body.customerIds(), people, body.right()),
                people -> sharing.shareMany(body.customerIds(), people, body.right()));
    }

    @POST
    @Path("/end")
    @BodyLimit(Batches.BODY_LIMIT)
    @Operation(summary = "Share up to 100,000 customers no longer: up to 1,000 at once, more by a job")
    @ApiResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = Changed.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = Job.class)))
    public Response unshareMany(BatchInput body) {
        return answer(
                new Required(),
                body,
                people -> sharing.unshare(body.customerIds(), people),
                people -> sharing.unshareMany(body.customerIds(), people));
    }

    private static Response answer(
            Required required, BatchInput body, ToIntFunction<Set<String>> atOnce, Function<Set<String>, Job> job) {
        required.field("customerIds", body.customerIds())
                .field("userIds", body.userIds())
                .check();
        Set<String> people = new LinkedHashSet<>(body.userIds());
        return Batches.isSmall(body.customerIds())
                ? Response.ok(new Changed(atOnce.applyAsInt(people))).build()
                : Batches.begun(job.apply(people));
    }
}
