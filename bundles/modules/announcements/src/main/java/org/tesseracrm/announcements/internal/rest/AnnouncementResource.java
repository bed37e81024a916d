package org.tesseracrm.announcements.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.announcements.internal.service.AnnouncementDraft;
import org.tesseracrm.announcements.internal.service.AnnouncementLine;
import org.tesseracrm.announcements.internal.service.AnnouncementRecord;
import org.tesseracrm.announcements.internal.service.AnnouncementService;
import org.tesseracrm.announcements.internal.service.Receipts;
import org.tesseracrm.announcements.internal.service.Unread;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.rest.RecordResource;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.ListParams;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;

/** Announcements: {@code /api/v1/announcements/announcements}. */
@Component
@Path("announcements")
@Produces(MediaType.APPLICATION_JSON)
public final class AnnouncementResource extends RecordResource<AnnouncementLine, AnnouncementRecord, AnnouncementDraft>
        implements RestResource {
    private static final int LATEST = 5;

    private final AnnouncementService announcements;

    @Activate
    public AnnouncementResource(@Reference AnnouncementService announcements) {
        super(announcements);
        this.announcements = announcements;
    }

    @GET
    @Path("unread")
    public Unread unread() {
        return announcements.unread(LATEST);
    }

    /** {@code If-Match} may be sent, so that nothing is published that one has not seen. */
    @POST
    @Path("{id}/publish")
    public Answer.Versioned<AnnouncementRecord> publish(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return versioned(announcements.publish(id, seen(ifMatch)));
    }

    @POST
    @Path("{id}/withdraw")
    public Answer.Versioned<AnnouncementRecord> withdraw(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return versioned(announcements.withdraw(id, seen(ifMatch)));
    }

    @POST
    @Path("{id}/read")
    public void markRead(@PathParam("id") String id) {
        announcements.markRead(id);
    }

    @GET
    @Path("{id}/receipts")
    public Receipts receipts(
            @PathParam("id") String id,
            @QueryParam("read") @DefaultValue("true") boolean read,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        ListParams page = new ListParams();
        page.limit = limit;
        return announcements.receipts(id, read, page.limit(ListRequest.MAX_LIMIT), cursor);
    }

    private static OptionalLong seen(String ifMatch) {
        return ifMatch == null ? OptionalLong.empty() : OptionalLong.of(Preconditions.version(ifMatch));
    }
}
