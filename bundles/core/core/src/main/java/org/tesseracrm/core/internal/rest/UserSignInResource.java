package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.SecondFactor;
import org.tesseracrm.core.api.access.Sessions;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.RestResource;

/** A colleague's sign-in, for the administrator. */
@Component(service = RestResource.class)
@Path("/users/{userId}/sign-in")
@Produces(MediaType.APPLICATION_JSON)
public final class UserSignInResource implements RestResource {
    private final Sessions sessions;
    private final SecondFactor factor;

    @Activate
    public UserSignInResource(@Reference Sessions sessions, @Reference SecondFactor factor) {
        this.sessions = sessions;
        this.factor = factor;
    }

    @GET
    @Path("/second-factor")
    @Operation(summary = "Whether a person has a second factor; by the company's administrator")
    public SecondFactor.Status secondFactor(@PathParam("userId") String userId) {
        return factor.statusOf(userId);
    }

    @DELETE
    @Path("/second-factor")
    @Operation(summary = "Switch a person's second factor off, who has lost it; by the company's administrator")
    public void resetSecondFactor(@PathParam("userId") String userId) {
        factor.reset(userId);
    }

    @GET
    @Path("/sessions")
    @Operation(summary = "The browsers in which a person is signed in; by the company's administrator")
    public Page<Sessions.Session> list(@PathParam("userId") String userId) {
        return Lists.whole(sessions.listOf(userId));
    }

    @DELETE
    @Path("/sessions")
    @Operation(summary = "End all sessions and tokens of a person; by the company's administrator")
    public void endAll(@PathParam("userId") String userId) {
        sessions.endAllOf(userId);
    }

    @DELETE
    @Path("/sessions/{id}")
    @Operation(summary = "End one session of a person; by the company's administrator")
    public void end(@PathParam("userId") String userId, @PathParam("id") String id) {
        sessions.endOf(userId, id);
    }
}
