package com.example.visits.internal.rest;

import com.example.visits.internal.service.VisitDraft;
import com.example.visits.internal.service.VisitRecord;
import com.example.visits.internal.service.VisitService;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.ListParams;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;

/** Visits: {@code /api/v1/visits/visits}. */
@Component
@Path("visits")
@Produces(MediaType.APPLICATION_JSON)
public final class VisitResource implements RestResource {
    private final VisitService service;

    @Activate
    public VisitResource(@Reference VisitService service) {
        this.service = service;
    }

    @GET
    public Page<VisitRecord> list(@BeanParam ListParams params) {
        return service.list(Lists.request(params));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer.Created<VisitRecord> create(VisitDraft draft) {
        VisitRecord made = service.create(draft);
        return new Answer.Created<>(made, made.id(), made.version());
    }

    @GET
    @Path("{id}")
    public Answer.Versioned<VisitRecord> get(@PathParam("id") String id) {
        return versioned(service.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    public Answer.Versioned<VisitRecord> change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, MergePatch<VisitDraft> patch) {
        long version = Preconditions.version(ifMatch);
        return versioned(
                service.update(id, version, patch.applyTo(service.get(id).draft())));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        service.delete(id);
    }

    @GET
    @Path("recycle-bin")
    public Page<VisitRecord> recycleBin(@BeanParam ListParams params) {
        return service.listDeleted(Lists.request(params));
    }

    @POST
    @Path("recycle-bin/{id}/restore")
    public Answer.Versioned<VisitRecord> restore(@PathParam("id") String id) {
        return versioned(service.restore(id));
    }

    private static Answer.Versioned<VisitRecord> versioned(VisitRecord record) {
        return new Answer.Versioned<>(record, record.version());
    }
}
