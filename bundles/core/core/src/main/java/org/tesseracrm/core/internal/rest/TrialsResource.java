package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Origin;
import org.tesseracrm.core.api.admin.Trials;
import org.tesseracrm.core.api.admin.Trials.Application;
import org.tesseracrm.core.api.admin.Trials.Made;
import org.tesseracrm.core.api.admin.Trials.Opened;
import org.tesseracrm.rest.OpenToAll;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.SecretAnswer;

/** Trials, applied for and begun by people who have no sign-in yet. */
@Component(service = RestResource.class)
@Path("/trials")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TrialsResource implements RestResource {
    private final Trials trials;
    private final Origins origins;

    @Activate
    public TrialsResource(@Reference Trials trials, @Reference Origins origins) {
        this.trials = trials;
        this.origins = origins;
    }

    /**
     * @param mobile may be left out
     * @param language left out: zh-CN
     */
    public record NewTrial(
            String companyName, String code, String contact, String email, String mobile, String language) {}

    public record TrialToken(String token) {
        @Override
        public String toString() {
            return "TrialToken[]";
        }
    }

    public record TrialConfirmation(String token, String password) {
        @Override
        public String toString() {
            return "TrialConfirmation[]";
        }
    }

    @POST
    @OpenToAll
    @Operation(summary = "Apply for a trial; the link that begins it is mailed")
    public void apply(NewTrial body, @Context HttpServletRequest request) {
        new Required()
                .field("companyName", body.companyName())
                .field("code", body.code())
                .field("contact", body.contact())
                .field("email", body.email())
                .check();
        trials.apply(
                new Application(
                        body.companyName(),
                        body.code(),
                        body.contact(),
                        body.email(),
                        body.mobile() == null ? "" : body.mobile(),
                        body.language() == null ? "zh-CN" : body.language()),
                origins.of(request).address());
    }

    @POST
    @Path("/open")
    @OpenToAll
    @Operation(summary = "Whom the link of a trial is for; it stays good")
    public Opened open(TrialToken body, @Context HttpServletRequest request) {
        new Required().field("token", body.token()).check();
        return trials.open(body.token(), origins.of(request).address());
    }

    @POST
    @Path("/confirm")
    @OpenToAll
    @SecretAnswer
    @Operation(summary = "Begin the trial by its link, with a password for its administrator")
    public Made confirm(TrialConfirmation body, @Context HttpServletRequest request) {
        new Required()
                .field("token", body.token())
                .field("password", body.password())
                .check();
        Origin origin = origins.of(request);
        return trials.confirm(body.token(), body.password(), origin.address(), origin.line());
    }
}
