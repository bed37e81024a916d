package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Installation;
import org.tesseracrm.core.api.admin.Installation.Action;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.admin.Installation.Plan;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.RestResource;

/** The modules of the installation, for its operator. */
@Component(service = RestResource.class, property = "tessera.rest.base=operator")
@Path("/modules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InstalledModulesResource implements RestResource {
    private final Installation installation;

    @Activate
    public InstalledModulesResource(@Reference Installation installation) {
        this.installation = installation;
    }

    /** @param version left out: the newest */
    public record Wanted(Action action, String version) {}

    /**
     * @param version left out: the newest
     * @param confirmed that bundles beside the module's own may be touched; left out: no
     */
    public record Order(Action action, String version, Boolean confirmed) {}

    @GET
    @Operation(summary = "The modules that run on this server, lie in its distribution or were uploaded")
    public Page<Module> list() {
        return Lists.whole(installation.modules());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One module")
    public Module read(@PathParam("id") String id) {
        return installation.find(id);
    }

    @POST
    @Path("/{id}/plans")
    @Operation(summary = "What an action would do to a module and to others; nothing is done")
    public Plan plan(@PathParam("id") String id, Wanted body) {
        new Required().field("action", body.action()).check();
        return installation.plan(id, body.action(), body.version());
    }

    @POST
    @Path("/{id}/actions")
    @Operation(summary = "Install a module, change it to another version, remove or restart it")
    public Answer.Accepted<Job> act(@PathParam("id") String id, Order body) {
        new Required().field("action", body.action()).check();
        Job job = installation.start(id, body.action(), body.version(), Boolean.TRUE.equals(body.confirmed()));
        return new Answer.Accepted<>(job, "/api/v1/core/jobs/" + job.id());
    }
}
