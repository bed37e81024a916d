package org.tesseracrm.contacts.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.service.ContactDraft;
import org.tesseracrm.contacts.internal.service.ContactRecord;
import org.tesseracrm.contacts.internal.service.ContactService;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.exports.Exports;
import org.tesseracrm.core.api.imports.Imports;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.record.BulkItem;
import org.tesseracrm.core.rest.BulkAnswers;
import org.tesseracrm.core.rest.ExportRequests;
import org.tesseracrm.core.rest.ImportRequests;
import org.tesseracrm.core.rest.RecordResource;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.BodyLimit;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.Upload;

/** Contacts: {@code /api/v1/contacts/contacts}. */
@Component
@Path("contacts")
@Produces(MediaType.APPLICATION_JSON)
public final class ContactResource extends RecordResource<ContactRecord, ContactRecord, ContactDraft>
        implements RestResource {
    private final ContactService contacts;
    private final Imports imports;
    private final Exports exports;
    private final BulkAnswers answers;

    @Activate
    public ContactResource(
            @Reference ContactService contacts,
            @Reference Imports imports,
            @Reference Exports exports,
            @Reference Access access,
            @Reference Messages messages) {
        super(contacts);
        this.contacts = contacts;
        this.imports = imports;
        this.exports = exports;
        this.answers = new BulkAnswers(access, messages);
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

    /** All that match, as a file: {@code GET /api/v1/core/jobs/{id}/file} once the job is done. */
    @POST
    @Path("exports")
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer.Accepted<Job> startExport(Exports.Request request) {
        return ExportRequests.begin(exports, "contacts/contacts", request);
    }

    /** The body of {@code bulk}. */
    public record ContactChanges(List<BulkItem<ContactDraft>> items) {}
}
