package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.history.Timeline;
import org.tesseracrm.core.api.history.Timeline.Moment;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.RestResource;

/** What happened around any record, of all modules. */
@Component(service = RestResource.class)
@Path("/timeline/{type}/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource implements RestResource {
    private final Timeline timeline;

    @Activate
    public TimelineResource(@Reference Timeline timeline) {
        this.timeline = timeline;
    }

    @GET
    @Operation(summary = "What happened around a record, newest first, at most 100; go on with 'before'")
    public Page<Moment> moments(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @QueryParam("from") String from,
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        return Lists.whole(timeline.moments(
                type, id, Params.time("from", from), Params.time("before", before), Params.limit(limit)));
    }
}
