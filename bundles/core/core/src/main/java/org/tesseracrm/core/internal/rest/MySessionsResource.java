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
import org.tesseracrm.core.api.access.Sessions;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.RestResource;

/** The browsers in which one is signed in. */
@Component(service = RestResource.class)
@Path("/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class MySessionsResource implements RestResource {
    private final Sessions sessions;

    @Activate
    public MySessionsResource(@Reference Sessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @Operation(summary = "The browsers in which one is signed in, last used first")
    public Page<Sessions.Session> list() {
        return Lists.whole(sessions.list());
    }

    @DELETE
    @Operation(summary = "Sign out in all browsers")
    public void endAll() {
        sessions.endOthers("");
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Sign out in one browser")
    public void end(@PathParam("id") String id) {
        sessions.end(id);
    }
}
