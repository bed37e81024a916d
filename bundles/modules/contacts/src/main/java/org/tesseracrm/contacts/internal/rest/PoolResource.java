package org.tesseracrm.contacts.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.service.PoolService;
import org.tesseracrm.contacts.internal.service.PoolService.Pooled;
import org.tesseracrm.contacts.internal.service.PoolService.Recalled;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.ListParams;
import org.tesseracrm.rest.RestResource;

/** Customers whom anybody may take: {@code /api/v1/contacts/pool}. */
@Component
@Path("pool")
@Produces(MediaType.APPLICATION_JSON)
public final class PoolResource implements RestResource {
    private final PoolService pool;

    @Activate
    public PoolResource(@Reference PoolService pool) {
        this.pool = pool;
    }

    @GET
    public Page<Pooled> list(@BeanParam ListParams params) {
        return pool.list(Lists.request(params));
    }

    /** Puts up to 1,000 customers in. */
    @POST
    @Path("recall")
    @Consumes(MediaType.APPLICATION_JSON)
    public Recalled recall(Recall body) {
        return pool.recall(body.customerIds() == null ? List.of() : body.customerIds(), body.note());
    }

    /** The caller takes up to 1,000 out; all or nothing. */
    @POST
    @Path("claim")
    @Consumes(MediaType.APPLICATION_JSON)
    public Claimed claim(Claim body) {
        return new Claimed(pool.claim(body.customerIds() == null ? List.of() : body.customerIds()));
    }

    public record Recall(List<String> customerIds, String note) {}

    public record Claim(List<String> customerIds) {}

    public record Claimed(int claimed) {}
}
