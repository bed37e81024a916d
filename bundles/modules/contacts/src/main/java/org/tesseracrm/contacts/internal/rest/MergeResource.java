package org.tesseracrm.contacts.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.service.MergeService;
import org.tesseracrm.contacts.internal.service.MergeService.Merged;
import org.tesseracrm.contacts.internal.service.MergeService.Undone;
import org.tesseracrm.rest.RestResource;

/** Customers that become one: {@code /api/v1/contacts/customers/merges}. */
@Component
@Path("customers/merges")
@Produces(MediaType.APPLICATION_JSON)
public final class MergeResource implements RestResource {
    private final MergeService merges;

    @Activate
    public MergeResource(@Reference MergeService merges) {
        this.merges = merges;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Merged merge(Merge body) {
        return merges.merge(
                Objects.requireNonNullElse(body.survivorId(), ""),
                body.mergedIds() == null ? List.of() : body.mergedIds(),
                body.fields() == null ? Map.of() : body.fields());
    }

    @GET
    @Path("{id}")
    public Merged get(@PathParam("id") String id) {
        return merges.get(id);
    }

    @POST
    @Path("{id}/undo")
    public Undone undo(@PathParam("id") String id) {
        return merges.undo(id);
    }

    /** @param fields from which of the customers a field is taken, by its name; others stay the survivor's */
    public record Merge(String survivorId, List<String> mergedIds, Map<String, String> fields) {}
}
