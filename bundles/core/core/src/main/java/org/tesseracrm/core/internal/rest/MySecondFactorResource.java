package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.SecondFactor;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.SecretAnswer;

/** One's own second factor. */
@Component(service = RestResource.class)
@Path("/me/second-factor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MySecondFactorResource implements RestResource {
    private final SecondFactor factor;

    @Activate
    public MySecondFactorResource(@Reference SecondFactor factor) {
        this.factor = factor;
    }

    /** @param password one's present one, once more */
    public record Confirmation(String password) {
        @Override
        public String toString() {
            return "Confirmation[]";
        }
    }

    /** @param code that the app shows */
    public record Code(String code) {
        @Override
        public String toString() {
            return "Code[]";
        }
    }

    /** @param recoveryCodes shown now and never again; each works once */
    public record Codes(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "Codes[]";
        }
    }

    @GET
    @Operation(summary = "Whether one has a second factor, and whether the company asks for it")
    public SecondFactor.Status status() {
        return factor.status();
    }

    @POST
    @Path("/begin")
    @SecretAnswer
    @Operation(summary = "A secret for the authenticator app; counts once it is confirmed")
    public SecondFactor.Enrolment begin(Confirmation body) {
        return factor.begin(password(body));
    }

    @POST
    @Path("/confirm")
    @SecretAnswer
    @Operation(summary = "Switch the second factor on with a code of the app; gives the recovery codes")
    public Codes confirm(Code body) {
        new Required().field("code", body.code()).check();
        return new Codes(factor.confirm(body.code()));
    }

    @POST
    @Path("/recovery-codes")
    @SecretAnswer
    @Operation(summary = "New recovery codes in place of the old ones")
    public Codes renew(Confirmation body) {
        return new Codes(factor.renewRecoveryCodes(password(body)));
    }

    @POST
    @Path("/disable")
    @Operation(summary = "Switch the second factor off, where the company does not ask for it")
    public void disable(Confirmation body) {
        factor.disable(password(body));
    }

    private static String password(Confirmation body) {
        new Required().field("password", body.password()).check();
        return body.password();
    }
}
