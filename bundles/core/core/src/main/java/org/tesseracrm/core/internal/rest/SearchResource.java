package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.search.GlobalSearch;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.RestResource;

/** Records of all kinds by text. */
@Component(service = RestResource.class)
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource implements RestResource {
    private final GlobalSearch search;

    @Activate
    public SearchResource(@Reference GlobalSearch search) {
        this.search = search;
    }

    @GET
    @Operation(summary = "Find records of all kinds that one may see, by kind, at most 20 of each")
    public Page<GlobalSearch.Group> find(
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("limit") @DefaultValue("5") String limit) {
        return Lists.whole(search.search(q, Params.limit(limit)));
    }
}
