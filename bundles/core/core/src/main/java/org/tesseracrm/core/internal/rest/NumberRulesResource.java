package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.numbering.NumberRules;
import org.tesseracrm.core.api.numbering.NumberRules.Draft;
import org.tesseracrm.core.api.numbering.NumberRules.Restart;
import org.tesseracrm.core.api.numbering.NumberRules.Rule;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;

/** By which rules the records of a kind are numbered; for the company's administrator. Rules are retired and deleted as the fields that they are. */
@Component(service = RestResource.class)
@Path("/document-types/{type}/number-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NumberRulesResource implements RestResource {
    private final NumberRules rules;

    @Activate
    public NumberRulesResource(@Reference NumberRules rules) {
        this.rules = rules;
    }

    /** @param next what the next number would be */
    public record Shown(
            String id,
            long version,
            String type,
            String code,
            boolean retired,
            String next,
            String label,
            String labelZh,
            String pattern,
            Restart restart,
            boolean byHand,
            long first) {
        static Shown of(Rule rule) {
            Draft draft = rule.draft();
            return new Shown(
                    rule.id(),
                    rule.version(),
                    rule.type(),
                    rule.code(),
                    rule.retired(),
                    rule.next(),
                    draft.label(),
                    draft.labelZh(),
                    draft.pattern(),
                    draft.restart(),
                    draft.byHand(),
                    draft.first());
        }
    }

    /**
     * A rule as it is sent.
     *
     * @param pattern for instance {@code C{yyyy}{seq:6}}
     * @param restart left out: never
     * @param first left out: 1
     */
    public record Input(String label, String labelZh, String pattern, Restart restart, boolean byHand, long first) {
        static Input of(Draft draft) {
            return new Input(
                    draft.label(), draft.labelZh(), draft.pattern(), draft.restart(), draft.byHand(), draft.first());
        }

        Draft draft() {
            return new Draft(label, labelZh, pattern, restart, byHand, first);
        }
    }

    /** @param number that would be the next */
    public record Preview(String number) {}

    @GET
    @Operation(summary = "The rules by which records of a kind are numbered")
    public Page<Shown> list(@PathParam("type") String type) {
        return Lists.whole(rules.list().stream()
                .filter(rule -> rule.type().equals(type))
                .map(Shown::of)
                .toList());
    }

    @POST
    @Operation(summary = "Number records of a kind from now on")
    public Answer.Created<Shown> create(@PathParam("type") String type, Input body) {
        Rule made = rules.create(type, body.draft());
        return new Answer.Created<>(Shown.of(made), made.id(), made.version());
    }

    @POST
    @Path("/preview")
    @Operation(summary = "What the next number would be by such a rule")
    public Preview preview(@PathParam("type") String type, Input body) {
        return new Preview(rules.preview(type, "", body.draft()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One rule")
    public Answer.Versioned<Shown> read(@PathParam("type") String type, @PathParam("id") String id) {
        return versioned(rules.find(type, id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Change a rule; numbers that are there stay")
    public Answer.Versioned<Shown> change(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            MergePatch<Input> patch) {
        long version = Preconditions.version(ifMatch);
        Input now = Input.of(rules.find(type, id).draft());
        return versioned(rules.change(type, id, version, patch.applyTo(now).draft()));
    }

    @POST
    @Path("/{id}/assign")
    @Operation(summary = "Number the records that have none, as a job")
    public Answer.Accepted<Job> assign(@PathParam("type") String type, @PathParam("id") String id) {
        Job job = rules.assign(type, id);
        return new Answer.Accepted<>(job, "/api/v1/core/jobs/" + job.id());
    }

    private static Answer.Versioned<Shown> versioned(Rule rule) {
        return new Answer.Versioned<>(Shown.of(rule), rule.version());
    }
}
