package com.example.visits.internal.rest;

import com.example.visits.internal.service.VisitDraft;
import com.example.visits.internal.service.VisitRecord;
import com.example.visits.internal.service.VisitService;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.rest.RecordResource;
import org.tesseracrm.rest.RestResource;

/** Visits: {@code /api/v1/visits/visits}. List, create, read, change, delete and the recycle bin come with the base class. */
@Component
@Path("visits")
@Produces(MediaType.APPLICATION_JSON)
public final class VisitResource extends RecordResource<VisitRecord, VisitRecord, VisitDraft> implements RestResource {
    @Activate
    public VisitResource(@Reference VisitService service) {
        super(service);
    }
}
