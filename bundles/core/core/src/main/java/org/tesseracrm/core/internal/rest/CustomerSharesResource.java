package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.customer.Sharing.Missing;
import org.tesseracrm.core.api.customer.Sharing.Share;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.RestResource;

/** One customer, opened to colleagues. */
@Component(service = RestResource.class)
@Path("/customers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CustomerSharesResource implements RestResource {
    private final Sharing sharing;

    @Activate
    public CustomerSharesResource(@Reference Sharing sharing) {
        this.sharing = sharing;
    }

    public record ShareInput(List<String> userIds, Right right) {}

    @GET
    @Path("/shares")
    @Operation(summary = "With whom a customer is shared, by name")
    public Page<Share> list(@PathParam("id") String id) {
        return Lists.whole(sharing.shares(id));
    }

    @POST
    @Path("/shares")
    @Operation(summary = "Share a customer; who has it already gets the right that is given now")
    public Page<Share> share(@PathParam("id") String id, ShareInput body) {
        new Required()
                .field("userIds", body.userIds())
                .field("right", body.right())
                .check();
        sharing.share(List.of(id), new LinkedHashSet<>(body.userIds()), body.right());
        return Lists.whole(sharing.shares(id));
    }

    @DELETE
    @Path("/shares")
    @Operation(summary = "Share a customer no longer with these people")
    public void unshare(
            @PathParam("id") String id,
            @Parameter(description = "One or more people") @QueryParam("userId") List<String> userIds) {
        new Required().field("userId", userIds.isEmpty() ? null : userIds).check();
        sharing.unshare(List.of(id), new LinkedHashSet<>(userIds));
    }

    @POST
    @Path("/access-check")
    @Operation(summary = "Those of these people who could not do that with the customer, and why")
    public Page<Missing> check(@PathParam("id") String id, ShareInput body) {
        new Required()
                .field("userIds", body.userIds())
                .field("right", body.right())
                .check();
        return Lists.whole(sharing.check(id, new LinkedHashSet<>(body.userIds()), body.right()));
    }
}
