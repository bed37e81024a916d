package org.tesseracrm.contacts.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.service.ComingDate;
import org.tesseracrm.contacts.internal.service.ComingDates;
import org.tesseracrm.rest.RestResource;

/** Birthdays and other important dates ahead: {@code /api/v1/contacts/dates}. */
@Component
@Path("dates")
@Produces(MediaType.APPLICATION_JSON)
public final class DatesResource implements RestResource {
    private final ComingDates dates;

    @Activate
    public DatesResource(@Reference ComingDates dates) {
        this.dates = dates;
    }

    /** Within so many days, the nearest first. */
    @GET
    public Dates list(
            @QueryParam("days") @DefaultValue("30") int days, @QueryParam("limit") @DefaultValue("50") int limit) {
        return new Dates(dates.list(days, limit));
    }

    public record Dates(List<ComingDate> items) {}
}
