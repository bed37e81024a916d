package org.tesseracrm.core.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.RecordService;
import org.tesseracrm.core.api.record.ShownRecord;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.ListParams;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;

/**
 * List, create, read, change, delete and the recycle bin of one kind of record, thin over its service. A module's resource extends
 * it, says {@code implements RestResource} itself, where Declarative Services looks, and adds what is its own.
 *
 * @param <L> a line of the list
 * @param <R> the record
 * @param <D> its draft
 */
public abstract class RecordResource<L, R extends ShownRecord<D>, D> implements RestResource {
    private final RecordService<L, R, D> records;

    protected RecordResource(RecordService<L, R, D> records) {
        this.records = records;
    }

    @GET
    public Page<L> list(@BeanParam ListParams params) {
        return records.list(Lists.request(params));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer.Created<R> create(D draft) {
        R made = records.create(draft);
        return new Answer.Created<>(made, made.id(), made.version());
    }

    @GET
    @Path("{id}")
    public Answer.Versioned<R> get(@PathParam("id") String id) {
        return versioned(records.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    public Answer.Versioned<R> change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, MergePatch<D> patch) {
        long version = Preconditions.version(ifMatch);
        return versioned(
                records.update(id, version, patch.applyTo(records.get(id).draft())));
    }

    /** Into the recycle bin. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        records.delete(List.of(id));
    }

    @GET
    @Path("recycle-bin")
    public Page<L> recycleBin(@BeanParam ListParams params) {
        return records.listDeleted(Lists.request(params));
    }

    @POST
    @Path("recycle-bin/{id}/restore")
    public Answer.Versioned<R> restore(@PathParam("id") String id) {
        records.restore(List.of(id));
        return versioned(records.get(id));
    }

    /** For good. */
    @DELETE
    @Path("recycle-bin/{id}")
    public void purge(@PathParam("id") String id) {
        records.purge(List.of(id));
    }

    /** With its version as ETag. */
    protected final Answer.Versioned<R> versioned(R record) {
        return new Answer.Versioned<>(record, record.version());
    }
}
