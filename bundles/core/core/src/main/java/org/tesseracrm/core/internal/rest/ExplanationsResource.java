package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.access.Explanations.Answer;
import org.tesseracrm.core.api.access.Explanations.Impact;
import org.tesseracrm.core.api.access.Explanations.Opening;
import org.tesseracrm.core.api.access.Explanations.PositionSketch;
import org.tesseracrm.core.api.access.Explanations.Question;
import org.tesseracrm.core.api.access.Explanations.Sketch;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.rest.RestResource;

/** Why somebody can or cannot, and what rights would open. */
@Component(service = RestResource.class)
@Path("/explanations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ExplanationsResource implements RestResource {
    private final Explanations explanations;

    @Activate
    public ExplanationsResource(@Reference Explanations explanations) {
        this.explanations = explanations;
    }

    /**
     * @param permission left out: only the record is asked about
     * @param customerId the customer on which the record hangs; left out: only the action is asked about
     * @param right left out: to see it
     */
    public record QuestionInput(String userId, String permission, String customerId, Right right) {}

    /**
     * @param userId left out: somebody new
     * @param departmentId left out: in none
     */
    public record SketchInput(
            String userId,
            String departmentId,
            List<DutyRole> roles,
            List<String> positionIds,
            List<String> permissions) {}

    @POST
    @Operation(summary = "Why somebody can or cannot do that, and what would change it")
    public Answer why(QuestionInput body) {
        new Required().field("userId", body.userId()).check();
        return explanations.why(new Question(
                body.userId(),
                body.permission() == null ? "" : body.permission(),
                filled(body.customerId()),
                right(body.right())));
    }

    @POST
    @Path("/preview")
    @Operation(summary = "What rights would open, before they are saved; by the company's administrator")
    public Opening preview(SketchInput body) {
        return explanations.preview(new Sketch(
                filled(body.userId()),
                filled(body.departmentId()),
                set(body.roles()),
                set(body.positionIds()),
                set(body.permissions())));
    }

    /** @param right left out: to see it */
    public record RoleInput(DutyRole role, Reach reach, Right right) {}

    /**
     * @param positionId left out: a new one
     * @param right left out: to see it
     * @param userIds who would hold it
     */
    public record PositionInput(
            String positionId, List<String> permissions, Reach reach, Right right, List<String> userIds) {}

    @POST
    @Path("/preview-role")
    @Operation(summary = "What it would change for all who have a duty role if it opened this; by the administrator")
    public Impact previewRole(RoleInput body) {
        new Required().field("role", body.role()).field("reach", body.reach()).check();
        return explanations.previewRole(body.role(), body.reach(), right(body.right()));
    }

    @POST
    @Path("/preview-position")
    @Operation(summary = "What a new or changed position would open to those who would hold it; by the administrator")
    public Impact previewPosition(PositionInput body) {
        new Required().field("reach", body.reach()).check();
        return explanations.previewPosition(new PositionSketch(
                filled(body.positionId()),
                set(body.permissions()),
                body.reach(),
                right(body.right()),
                set(body.userIds())));
    }

    private static Right right(Right asked) {
        return asked == null ? Right.READ : asked;
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).filter(some -> !some.isBlank());
    }

    private static <T> Set<T> set(List<T> some) {
        return some == null ? Set.of() : some.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
