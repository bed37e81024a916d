package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.audit.AuditTrail;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.RestResource;

/** Who did what, for the company's administrator. */
@Component(service = RestResource.class)
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource implements RestResource {
    private static final Pattern CURSOR = Pattern.compile("\\d{1,19}");

    private final AuditTrail trail;

    @Activate
    public AuditResource(@Reference AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @Operation(summary = "The audit, newest first; by the company's administrator")
    public Page<AuditTrail.Line> list(
            @Parameter(description = "The beginning of an action, for instance core.user.")
                    @QueryParam("action")
                    @DefaultValue("")
                    String action,
            @QueryParam("userId") @DefaultValue("") String userId,
            @QueryParam("recordId") @DefaultValue("") String recordId,
            @Parameter(description = "A time, for instance 2026-01-31T08:00:00Z") @QueryParam("from") @DefaultValue("")
                    String from,
            @QueryParam("until") @DefaultValue("") String until,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        if (!cursor.isEmpty() && !CURSOR.matcher(cursor).matches()) {
            throw ProblemException.invalid("cursor", "format", Text.of("rest.field.format"));
        }
        AuditTrail.Query query = new AuditTrail.Query(
                action, filled(userId), filled(recordId), time("from", from), time("until", until));
        return trail.list(query, Params.limit(limit), cursor);
    }

    private static Optional<String> filled(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<Instant> time(String name, String text) {
        try {
            return filled(text).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(name, "format", Text.of("rest.field.time"));
        }
    }
}
