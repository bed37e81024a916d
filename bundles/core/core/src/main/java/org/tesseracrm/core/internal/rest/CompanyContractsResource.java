package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.CompanyContracts;
import org.tesseracrm.core.api.admin.CompanyContracts.Contract;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;

/** Which modules a company's contract includes, for the operator. */
@Component(service = RestResource.class, property = "tessera.rest.base=operator")
@Path("/companies/{id}/contract")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CompanyContractsResource implements RestResource {
    private final CompanyContracts contracts;

    @Activate
    public CompanyContractsResource(@Reference CompanyContracts contracts) {
        this.contracts = contracts;
    }

    /** @param modules ids; null: every module */
    public record Included(Set<String> modules) {}

    @GET
    @Operation(summary = "The modules that a company may use, and those that it could")
    public Answer.Versioned<Contract> read(@PathParam("id") String id) {
        return versioned(contracts.find(id));
    }

    @PUT
    @Operation(summary = "Set the modules that a company may use; null: every module")
    public Answer.Versioned<Contract> change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Included body) {
        long version = Preconditions.version(ifMatch);
        return versioned(contracts.change(id, version, Optional.ofNullable(body.modules())));
    }

    private static Answer.Versioned<Contract> versioned(Contract contract) {
        return new Answer.Versioned<>(contract, contract.version());
    }
}
