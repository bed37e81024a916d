package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.document.BatchChanges;
import org.tesseracrm.core.api.document.BatchChanges.Outcome;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.record.BulkAnswer;
import org.tesseracrm.core.rest.BulkAnswers;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.RestResource;

/** The same values for fields of several records, by the id of their kind, such as {@code contacts.customer}. */
@Component(service = RestResource.class)
@Path("/batch-changes/{type}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BatchChangesResource implements RestResource {
    private static final String JOBS = "/api/v1/core/jobs/";

    private final BatchChanges changes;
    private final BulkAnswers answers;

    @Activate
    public BatchChangesResource(
            @Reference BatchChanges changes, @Reference Access access, @Reference Messages messages) {
        this.changes = changes;
        this.answers = new BulkAnswers(access, messages);
    }

    /**
     * @param ids of the records
     * @param values by the names of fields, as the record has them; null empties a field, and what is not named stays
     */
    public record Input(List<String> ids, Map<String, Object> values) {}

    /** @param refused those that were not changed, each with its reasons */
    public record Shown(String id, int changed, List<BulkAnswers.Result> refused) {}

    /** @param id to take it back by */
    public record Started(String id, Job job) {}

    @POST
    @Operation(
            summary = "Change up to 200 records, each for itself",
            description = "{\"ids\":[\"1\",\"2\"],\"values\":{\"industry\":\"it\",\"custom\":{\"size\":12}}}."
                    + " The answer names those that were refused, and has the id to take the change back by.")
    public Shown change(@PathParam("type") String type, Input body) {
        check(body);
        return shown(changes.change(type, body.ids(), texts(body.values())));
    }

    @POST
    @Path("/jobs")
    @Operation(summary = "The same for up to 10,000, as a job that counts changed and refused")
    public Answer.Accepted<Started> start(@PathParam("type") String type, Input body) {
        check(body);
        BatchChanges.Begun begun = changes.changeMany(type, body::ids, texts(body.values()));
        return new Answer.Accepted<>(
                new Started(begun.id(), begun.job()), JOBS + begun.job().id());
    }

    @POST
    @Path("/{id}/undo")
    @Operation(
            summary = "Give up to 200 records their former values, for seven days; what has changed since is refused")
    public Shown undo(@PathParam("type") String type, @PathParam("id") String id) {
        return shown(changes.undo(type, id));
    }

    @POST
    @Path("/{id}/undo/jobs")
    @Operation(summary = "The same for any number, as a job that counts reverted and refused")
    public Answer.Accepted<Job> startUndo(@PathParam("type") String type, @PathParam("id") String id) {
        Job job = changes.undoMany(type, id);
        return new Answer.Accepted<>(job, JOBS + job.id());
    }

    private static void check(Input body) {
        new Required().field("ids", body.ids()).field("values", body.values()).check();
    }

    private Shown shown(Outcome outcome) {
        List<BulkAnswer> refused = outcome.refused().stream()
                .map(each -> new BulkAnswer(each.recordId(), null, each.error()))
                .toList();
        return new Shown(outcome.id(), outcome.changed(), answers.of(refused).items());
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.equals(Drafts.CUSTOM) && value instanceof Map<?, ?> own) {
                own.forEach((code, each) -> texts.put(Drafts.CUSTOM + "." + code, text(each)));
            } else {
                texts.put(name, text(value));
            }
        });
        return texts;
    }

    /** As the audit has it. */
    private static String text(Object value) {
        if (value instanceof Map<?, ?> money) {
            return text(money.get("amount")) + " " + text(money.get("currency"));
        }
        if (value instanceof List<?> several) {
            return several.stream().map(BatchChangesResource::text).collect(Collectors.joining(","));
        }
        return Drafts.text(value);
    }
}
