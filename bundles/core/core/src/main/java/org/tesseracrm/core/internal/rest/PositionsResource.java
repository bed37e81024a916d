package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.admin.Positions.Draft;
import org.tesseracrm.core.api.admin.Positions.Holder;
import org.tesseracrm.core.api.admin.Positions.Position;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;

/** The positions of a company, and who may what. */
@Component(service = RestResource.class)
@Path("/positions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PositionsResource implements RestResource {
    private final Positions positions;

    @Activate
    public PositionsResource(@Reference Positions positions) {
        this.positions = positions;
    }

    /**
     * A position as it is sent; what is left out is empty.
     *
     * @param reach left out: OWN
     * @param right left out: READ
     */
    public record Input(String name, String description, Set<String> permissions, Reach reach, Right right) {
        static Input of(Position position) {
            return new Input(
                    position.name(),
                    position.description(),
                    position.permissions(),
                    position.reach(),
                    position.right());
        }

        Draft draft() {
            return new Draft(
                    name == null ? "" : name,
                    description == null ? "" : description,
                    permissions == null ? Set.of() : permissions,
                    reach == null ? Reach.OWN : reach,
                    right == null ? Right.READ : right);
        }
    }

    public record HolderIds(Set<String> userIds) {}

    @GET
    @Operation(summary = "The positions, by name")
    public Page<Position> list() {
        return Lists.whole(positions.list());
    }

    @POST
    @Operation(summary = "Make a position")
    public Answer.Created<Position> create(Input body) {
        Position made = positions.create(body.draft());
        return new Answer.Created<>(made, made.id(), made.version());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One position")
    public Answer.Versioned<Position> read(@PathParam("id") String id) {
        return versioned(positions.find(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Change what a position gives")
    public Answer.Versioned<Position> change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, MergePatch<Input> patch) {
        long version = Preconditions.version(ifMatch);
        return versioned(positions.change(
                id, version, patch.applyTo(Input.of(positions.find(id))).draft()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a position; who holds it loses it")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        positions.delete(id, Preconditions.version(ifMatch));
    }

    @GET
    @Path("/{id}/holders")
    @Operation(summary = "Who holds a position")
    public Page<Holder> holders(@PathParam("id") String id) {
        return Lists.whole(positions.holders(id));
    }

    @PUT
    @Path("/{id}/holders")
    @Operation(summary = "Say who holds a position")
    public Answer.Versioned<Position> setHolders(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, HolderIds body) {
        new Required().field("userIds", body.userIds()).check();
        return versioned(positions.setHolders(id, Preconditions.version(ifMatch), body.userIds()));
    }

    private static Answer.Versioned<Position> versioned(Position position) {
        return new Answer.Versioned<>(position, position.version());
    }
}
