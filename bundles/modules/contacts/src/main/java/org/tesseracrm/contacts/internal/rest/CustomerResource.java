package org.tesseracrm.contacts.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.tesseracrm.contacts.internal.service.CustomerDraft;
import org.tesseracrm.contacts.internal.service.CustomerHead;
import org.tesseracrm.contacts.internal.service.CustomerRecord;
import org.tesseracrm.contacts.internal.service.CustomerService;
import org.tesseracrm.contacts.internal.service.DuplicateService;
import org.tesseracrm.contacts.internal.service.HeadService;
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

/** Customers: {@code /api/v1/contacts/customers}. */
@Component
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
public final class CustomerResource extends RecordResource<CustomerRecord, CustomerRecord, CustomerDraft>
        implements RestResource {
    private final CustomerService customers;
    private final Imports imports;
    private final Exports exports;
    private final BulkAnswers answers;
    private final DuplicateService duplicates;
    private final HeadService heads;
    private final Access access;
    private final Messages messages;

    @Activate
    public CustomerResource(
            @Reference CustomerService customers,
            @Reference DuplicateService duplicates,
            @Reference HeadService heads,
            @Reference Imports imports,
            @Reference Exports exports,
            @Reference Access access,
            @Reference Messages messages) {
        super(customers);
        this.customers = customers;
        this.imports = imports;
        this.exports = exports;
        this.answers = new BulkAnswers(access, messages);
        this.duplicates = duplicates;
        this.heads = heads;
        this.access = access;
        this.messages = messages;
    }

    /** Customers that may be the one that is about to be entered, the likeliest first, each with its reasons. */
    @POST
    @Path("duplicates")
    @Consumes(MediaType.APPLICATION_JSON)
    public DuplicateAnswers duplicates(DuplicateAnswers.Question question) {
        return DuplicateAnswers.of(duplicates.find(question.query()), access, messages);
    }

    /** What one wants to know of a customer first: facts, figures of all modules, what comes next. */
    @GET
    @Path("{id}/head")
    public CustomerHead head(@PathParam("id") String id) {
        return heads.head(id);
    }

    /** Creates, changes and deletes up to 1,000: all or nothing, or each for itself with {@code partial}. */
    @POST
    @Path("bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(BulkAnswers.BODY_LIMIT)
    public BulkAnswers.Results bulk(
            @QueryParam("partial") @DefaultValue("false") boolean partial, CustomerChanges changes) {
        return answers.of(customers.bulk(changes.items(), partial));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(ImportRequests.BODY_LIMIT)
    public Answer.Accepted<Job> startImport(Upload body) {
        return ImportRequests.begin(imports, "contacts/customers", body);
    }

    /** All that match, as a file: {@code GET /api/v1/core/jobs/{id}/file} once the job is done. */
    @POST
    @Path("exports")
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer.Accepted<Job> startExport(Exports.Request request) {
        return ExportRequests.begin(exports, "contacts/customers", request);
    }

    /** The body of {@code bulk}. */
    public record CustomerChanges(List<BulkItem<CustomerDraft>> items) {}
}
