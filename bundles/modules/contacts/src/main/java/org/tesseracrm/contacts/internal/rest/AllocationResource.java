package org.tesseracrm.contacts.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.service.AllocationRules;
import org.tesseracrm.contacts.internal.service.AllocationRules.Rule;
import org.tesseracrm.contacts.internal.service.AllocationRules.RuleDraft;
import org.tesseracrm.contacts.internal.service.AllocationService;
import org.tesseracrm.contacts.internal.service.AllocationService.Allocated;
import org.tesseracrm.contacts.internal.service.AllocationService.Way;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;

/** Who is to look after which customers: {@code /api/v1/contacts/allocation}. */
@Component
@Path("allocation")
@Produces(MediaType.APPLICATION_JSON)
public final class AllocationResource implements RestResource {
    private final AllocationService allocation;
    private final AllocationRules rules;

    @Activate
    public AllocationResource(@Reference AllocationService allocation, @Reference AllocationRules rules) {
        this.allocation = allocation;
        this.rules = rules;
    }

    /** Deals up to 1,000 customers out: among those people, or by the rules where nobody is named. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Allocated allocate(Allocation body) {
        return allocation.allocate(
                body.customerIds() == null ? List.of() : body.customerIds(),
                body.userIds() == null ? List.of() : body.userIds(),
                body.way(),
                body.note());
    }

    @GET
    @Path("rules")
    public Rules rules() {
        return new Rules(rules.list());
    }

    @POST
    @Path("rules")
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer.Created<Rule> create(RuleDraft draft) {
        Rule rule = rules.create(draft);
        return new Answer.Created<>(rule, rule.id(), rule.version());
    }

    @PUT
    @Path("rules/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer.Versioned<Rule> update(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, RuleDraft draft) {
        Rule rule = rules.update(id, Preconditions.version(ifMatch), draft);
        return new Answer.Versioned<>(rule, rule.version());
    }

    @DELETE
    @Path("rules/{id}")
    public void delete(@PathParam("id") String id) {
        rules.delete(id);
    }

    /** From now on in this order; what is not named comes last. */
    @PUT
    @Path("rules")
    @Consumes(MediaType.APPLICATION_JSON)
    public Rules order(Order order) {
        return new Rules(rules.order(order.ids() == null ? List.of() : order.ids()));
    }

    /**
     * @param userIds left out: by the rules
     * @param way left out: in turn
     */
    public record Allocation(List<String> customerIds, List<String> userIds, Way way, String note) {}

    public record Order(List<String> ids) {}

    public record Rules(List<Rule> items) {}
}
