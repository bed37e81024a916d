package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.admin.Positions.Holder;
import org.tesseracrm.core.api.admin.Positions.Line;
import org.tesseracrm.core.api.admin.Roles;
import org.tesseracrm.core.api.admin.Roles.Role;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;

/** The duty roles of a company, what they open, and who may what. */
@Component(service = RestResource.class)
@Path("/roles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RolesResource implements RestResource {
    private final Roles roles;
    private final Positions positions;

    @Activate
    public RolesResource(@Reference Roles roles, @Reference Positions positions) {
        this.roles = roles;
        this.positions = positions;
    }

    public record Opening(Reach reach, Right right) {}

    @GET
    @Operation(summary = "The nine duty roles and whose customers they open")
    public Page<Role> list() {
        return Lists.whole(roles.list());
    }

    @GET
    @Path("/{role}")
    @Operation(summary = "One duty role")
    public Answer.Versioned<Role> read(@PathParam("role") String role) {
        return versioned(roles.find(role(role)));
    }

    @PATCH
    @Path("/{role}")
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Change whose customers a duty role opens")
    public Answer.Versioned<Role> change(
            @PathParam("role") String role, @HeaderParam("If-Match") String ifMatch, MergePatch<Opening> patch) {
        long version = Preconditions.version(ifMatch);
        Role now = roles.find(role(role));
        Opening opening = patch.applyTo(new Opening(now.reach(), now.right()));
        new Required()
                .field("reach", opening.reach())
                .field("right", opening.right())
                .check();
        return versioned(roles.change(role(role), version, opening.reach(), opening.right()));
    }

    @GET
    @Path("/{role}/holders")
    @Operation(summary = "Who has a duty role")
    public Page<Holder> holders(@PathParam("role") String role) {
        return Lists.whole(roles.holders(role(role)));
    }

    @GET
    @Path("/matrix")
    @Operation(summary = "All permissions by duty roles and positions")
    public Page<Line> matrix() {
        return Lists.whole(positions.matrix().permissions());
    }

    private static DutyRole role(String text) {
        return Params.known(text, DutyRole.class).orElseThrow(NotFoundException::new);
    }

    private static Answer.Versioned<Role> versioned(Role role) {
        return new Answer.Versioned<>(role, role.version());
    }
}
