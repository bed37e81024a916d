package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Careers;
import org.tesseracrm.core.api.admin.Careers.Direction;
import org.tesseracrm.core.api.admin.Careers.Leaving;
import org.tesseracrm.core.api.admin.Careers.Step;
import org.tesseracrm.core.api.admin.Users.User;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;

/** How people move through a company, for its administrator. */
@Component(service = RestResource.class)
@Path("/careers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CareersResource implements RestResource {
    private final Careers careers;

    @Activate
    public CareersResource(@Reference Careers careers) {
        this.careers = careers;
    }

    /** @param departmentId left out: none, or for a step the only one there is */
    public record Destination(String departmentId) {}

    /**
     * @param heirs user ids with how many parts of the customers each gets; left out: they stay the leaver's
     * @param note for the log of transfers; may be left out
     */
    public record Leave(Map<String, Integer> heirs, String note) {}

    @GET
    @Path("/{userId}/steps/{direction}")
    @Operation(summary = "What a promotion (up) or demotion (down) would do; nothing is done")
    public Step preview(
            @PathParam("userId") String userId,
            @PathParam("direction") String direction,
            @QueryParam("departmentId") String departmentId) {
        return careers.preview(userId, direction(direction), Optional.ofNullable(departmentId));
    }

    @POST
    @Path("/{userId}/steps/{direction}")
    @Operation(summary = "Promote (up) or demote (down)")
    public Answer.Versioned<User> take(
            @PathParam("userId") String userId,
            @PathParam("direction") String direction,
            @HeaderParam("If-Match") String ifMatch,
            Destination body) {
        return versioned(careers.take(
                userId,
                Preconditions.version(ifMatch),
                direction(direction),
                Optional.ofNullable(body.departmentId())));
    }

    @POST
    @Path("/{userId}/move")
    @Operation(summary = "Into another department as a member")
    public Answer.Versioned<User> move(
            @PathParam("userId") String userId, @HeaderParam("If-Match") String ifMatch, Destination body) {
        return versioned(
                careers.move(userId, Preconditions.version(ifMatch), Optional.ofNullable(body.departmentId())));
    }

    @GET
    @Path("/{userId}/leaving")
    @Operation(summary = "What becomes of what somebody has when he leaves")
    public Leaving previewLeaving(@PathParam("userId") String userId) {
        return careers.previewLeaving(userId);
    }

    @POST
    @Path("/{userId}/leave")
    @Operation(summary = "The person leaves, and his customers go to the heirs")
    public Answer.Versioned<User> leave(
            @PathParam("userId") String userId, @HeaderParam("If-Match") String ifMatch, Leave body) {
        long version = Preconditions.version(ifMatch);
        Map<String, Integer> heirs = body.heirs() == null ? Map.of() : body.heirs();
        Required required = new Required();
        heirs.values().forEach(parts -> required.field("heirs", parts));
        required.check();
        return versioned(careers.leave(userId, version, heirs, body.note() == null ? "" : body.note()));
    }

    @POST
    @Path("/{userId}/comeBack")
    @Operation(summary = "The person comes back")
    public Answer.Versioned<User> comeBack(
            @PathParam("userId") String userId, @HeaderParam("If-Match") String ifMatch) {
        return versioned(careers.comeBack(userId, Preconditions.version(ifMatch)));
    }

    private static Direction direction(String text) {
        return switch (text) {
            case "up" -> Direction.UP;
            case "down" -> Direction.DOWN;
            default -> throw new NotFoundException();
        };
    }

    private static Answer.Versioned<User> versioned(User user) {
        return new Answer.Versioned<>(user, user.version());
    }
}
