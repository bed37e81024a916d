package org.tesseracrm.contacts.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.service.RecipientService;
import org.tesseracrm.contacts.internal.service.RecipientService.Recipient;
import org.tesseracrm.rest.RestResource;

/** Whom letters, parcels, mails and messages go to: {@code /api/v1/contacts/recipients}. */
@Component
@Path("recipients")
@Produces(MediaType.APPLICATION_JSON)
public final class RecipientResource implements RestResource {
    private final RecipientService recipients;

    @Activate
    public RecipientResource(@Reference RecipientService recipients) {
        this.recipients = recipients;
    }

    /** Of up to 500 customers or contacts: a question, nothing is written. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Recipients list(Question question) {
        boolean ofContacts =
                question.contactIds() != null && !question.contactIds().isEmpty();
        return new Recipients(
                ofContacts
                        ? recipients.ofContacts(question.contactIds())
                        : recipients.ofCustomers(question.customerIds() == null ? List.of() : question.customerIds()));
    }

    /** One of the two. */
    public record Question(List<String> customerIds, List<String> contactIds) {}

    public record Recipients(List<Recipient> items) {}
}
