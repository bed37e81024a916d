package org.tesseracrm.contacts.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.service.BulkItem;
import org.tesseracrm.contacts.internal.service.ContactDraft;
import org.tesseracrm.contacts.internal.service.ContactRecord;
import org.tesseracrm.contacts.internal.service.ContactService;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.imports.Imports;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.ImportRequests;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.BodyLimit;
import org.tesseracrm.rest.ListParams;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.Upload;

/** Contacts: {@code /api/v1/contacts/contacts}. */
@Component
@Path("contacts")
@Produces(MediaType.APPLICATION_JSON)
public final class ContactResource implements RestResource {
    private final ContactService contacts;
    private final Imports imports;
    private final BulkAnswers answers;

    @Activate
    public ContactResource(
            @Reference ContactService contacts,
            @Reference Imports imports,
            @Reference Access access,
            @Reference Messages messages) {
        this.contacts = contacts;
        this.imports = imports;
        this.answers = new BulkAnswers(access, messages);
    }

    @GET
    public Page<ContactRecord> list(@BeanParam ListParams params) {
        return contacts.list(Lists.request(params));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer.Created<ContactRecord> create(ContactDraft draft) {
        ContactRecord made = contacts.create(draft);
        return new Answer.Created<>(made, made.id(), made.version());
    }

    @GET
    @Path("{id}")
    public Answer.Versioned<ContactRecord> get(@PathParam("id") String id) {
        return versioned(contacts.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    public Answer.Versioned<ContactRecord> change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, MergePatch<ContactDraft> patch) {
        long version = Preconditions.version(ifMatch);
        ContactDraft draft = patch.applyTo(contacts.get(id).draft());
        return versioned(contacts.update(id, version, draft));
    }

    /** Into the recycle bin. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        contacts.delete(List.of(id));
    }

    /** Creates, changes and deletes up to 1,000: all or nothing, or each for itself with {@code partial}. */
    @POST
    @Path("bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(BulkAnswers.BODY_LIMIT)
    public BulkAnswers.Results bulk(
            @QueryParam("partial") @DefaultValue("false") boolean partial, ContactChanges changes) {
        return answers.of(contacts.bulk(changes.items(), partial));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(ImportRequests.BODY_LIMIT)
    public Answer.Accepted<Job> startImport(Upload body) {
        return ImportRequests.begin(imports, "contacts/contacts", body);
    }

    @GET
    @Path("recycle-bin")
    public Page<ContactRecord> recycleBin(@BeanParam ListParams params) {
        return contacts.listDeleted(Lists.request(params));
    }

    @POST
    @Path("recycle-bin/{id}/restore")
    public Answer.Versioned<ContactRecord> restore(@PathParam("id") String id) {
        contacts.restore(List.of(id));
        return versioned(contacts.get(id));
    }

    /** For good. */
    @DELETE
    @Path("recycle-bin/{id}")
    public void purge(@PathParam("id") String id) {
        contacts.purge(List.of(id));
    }

    private static Answer.Versioned<ContactRecord> versioned(ContactRecord record) {
        return new Answer.Versioned<>(record, record.version());
    }

    /** The body of {@code bulk}. */
    public record ContactChanges(List<BulkItem<ContactDraft>> items) {}
}
