package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.dictionary.Dictionaries.Dictionary;
import org.tesseracrm.core.api.dictionary.Dictionaries.Entry;
import org.tesseracrm.core.api.dictionary.Dictionaries.Traits;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.RestResource;

/** The choices of select fields: read by all, changed by the company's administrator. */
@Component(service = RestResource.class)
@Path("/dictionaries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DictionariesResource implements RestResource {
    private final Dictionaries dictionaries;

    @Activate
    public DictionariesResource(@Reference Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /**
     * An entry as it is sent.
     *
     * @param code on creation only; left out: one is made
     */
    public record Input(String code, String label, String labelZh, String colour) {
        Traits traits() {
            return new Traits(label, labelZh, colour);
        }
    }

    /** Codes in the order that is wanted. */
    public record Order(List<String> codes) {}

    /** The entry that takes over. */
    public record Into(String into) {}

    @GET
    @Operation(summary = "The dictionaries, with their entries")
    public Page<Dictionary> list() {
        return Lists.whole(dictionaries.list());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One dictionary")
    public Dictionary read(@PathParam("id") String id) {
        return dictionaries.find(id);
    }

    @POST
    @Path("/{id}/entries")
    @Operation(summary = "Add an entry")
    public Entry create(@PathParam("id") String id, Input body) {
        return dictionaries.create(id, body.code(), body.traits());
    }

    @PUT
    @Path("/{id}/entries/{code}")
    @Operation(summary = "Say what an entry is called, and its colour")
    public Entry change(@PathParam("id") String id, @PathParam("code") String code, Input body) {
        return dictionaries.change(id, code, body.traits());
    }

    @PUT
    @Path("/{id}/order")
    @Operation(summary = "Say in which order the entries stand")
    public Dictionary order(@PathParam("id") String id, Order body) {
        new Required().field("codes", body.codes()).check();
        return dictionaries.order(id, body.codes());
    }

    @POST
    @Path("/{id}/entries/{code}/retire")
    @Operation(summary = "Offer an entry no more; records that have it keep it")
    public Entry retire(@PathParam("id") String id, @PathParam("code") String code) {
        return dictionaries.retire(id, code);
    }

    @POST
    @Path("/{id}/entries/{code}/restore")
    @Operation(summary = "Offer a retired entry again")
    public Entry restore(@PathParam("id") String id, @PathParam("code") String code) {
        return dictionaries.restore(id, code);
    }

    @POST
    @Path("/{id}/entries/{code}/merge")
    @Operation(summary = "Give the records that have an entry another one, and remove it")
    public Entry merge(@PathParam("id") String id, @PathParam("code") String code, Into body) {
        new Required().field("into", body.into()).check();
        return dictionaries.merge(id, code, body.into());
    }
}
