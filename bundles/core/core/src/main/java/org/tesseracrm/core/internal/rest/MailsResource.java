package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.mail.Outbox;
import org.tesseracrm.core.api.mail.Outbox.Entry;
import org.tesseracrm.core.api.mail.Outbox.State;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.rest.RestResource;

/** The installation's mails, for its operator. */
@Component(service = RestResource.class, property = "tessera.rest.base=operator")
@Path("/mails")
@Produces(MediaType.APPLICATION_JSON)
public final class MailsResource implements RestResource {
    private final Outbox outbox;

    @Activate
    public MailsResource(@Reference Outbox outbox) {
        this.outbox = outbox;
    }

    @GET
    @Operation(summary = "Mails and what became of them, the latest first; their text is never shown")
    public Page<Entry> list(
            @QueryParam("state") String state,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        return outbox.list(Params.choice("state", state, State.class), Params.limit(limit), cursor);
    }

    @POST
    @Path("/{id}/send")
    @Operation(summary = "Send at once what waits or was given up")
    public Entry sendAgain(@PathParam("id") String id) {
        return outbox.sendAgain(id);
    }
}
