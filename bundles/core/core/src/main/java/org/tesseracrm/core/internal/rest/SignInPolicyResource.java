package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.SignInPolicy;
import org.tesseracrm.core.api.access.SignInPolicy.Requirement;
import org.tesseracrm.rest.RestResource;

/** What one's company asks of a sign-in. */
@Component(service = RestResource.class)
@Path("/sign-in-policy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SignInPolicyResource implements RestResource {
    private final SignInPolicy policy;

    @Activate
    public SignInPolicyResource(@Reference SignInPolicy policy) {
        this.policy = policy;
    }

    /** @param secondFactor of whom it is asked */
    public record Policy(Requirement secondFactor) {}

    @GET
    @Operation(summary = "Whom the company asks for a second factor")
    public Policy read() {
        return new Policy(policy.secondFactor());
    }

    @PUT
    @Operation(summary = "Ask nobody, administrators or all for a second factor; by the company's administrator")
    public Policy change(Policy body) {
        new Required().field("secondFactor", body.secondFactor()).check();
        policy.requireSecondFactor(body.secondFactor());
        return read();
    }
}
