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
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.history.History;
import org.tesseracrm.core.api.history.History.Event;
import org.tesseracrm.core.api.history.History.Snapshot;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.ShownRecord;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.RestResource;

/** The history of any record: by the id of its kind, such as {@code contacts.customer}, and its own. */
@Component(service = RestResource.class)
@Path("/history/{type}/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource implements RestResource {
    private final History history;

    @Activate
    public HistoryResource(@Reference History history) {
        this.history = history;
    }

    /** How a record stands after a change was taken back. */
    public record Undone(String id, long version) {}

    @GET
    @Operation(summary = "What was done to a record, newest first")
    public Page<Event> events(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        return history.events(type, id, Params.limit(limit), cursor);
    }

    @GET
    @Path("/as-of")
    @Operation(summary = "A record as it was at a time")
    public Snapshot asOf(@PathParam("type") String type, @PathParam("id") String id, @QueryParam("at") String at) {
        return history.asOf(
                type,
                id,
                Params.time("at", at)
                        .orElseThrow(() -> InvalidInputException.of("at", "required", Text.of("core.field.required"))));
    }

    @POST
    @Path("/events/{event}/undo")
    @Operation(summary = "Take a change back, where nothing of it was changed since")
    public Answer.Versioned<Undone> undo(
            @PathParam("type") String type, @PathParam("id") String id, @PathParam("event") String event) {
        ShownRecord<?> record = history.undo(type, id, event);
        return new Answer.Versioned<>(new Undone(record.id(), record.version()), record.version());
    }
}
