package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.api.module.ModuleGate.ModuleState;
import org.tesseracrm.core.api.module.ModulePreviews;
import org.tesseracrm.core.api.module.ModulePreviews.Preview;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.rest.RestResource;

/** The modules of one's company. */
@Component(service = RestResource.class)
@Path("/modules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ModulesResource implements RestResource {
    private final ModuleGate gate;
    private final ModulePreviews previews;
    private final Access access;
    private final Messages messages;

    @Activate
    public ModulesResource(
            @Reference ModuleGate gate,
            @Reference ModulePreviews previews,
            @Reference Access access,
            @Reference Messages messages) {
        this.gate = gate;
        this.previews = previews;
        this.access = access;
        this.messages = messages;
    }

    /**
     * @param installed started on this server now
     * @param included in the company's contract with the operator
     */
    public record Module(
            String id,
            String name,
            String description,
            boolean installed,
            boolean enabled,
            boolean included,
            List<String> requires) {}

    public record Switch(Boolean enabled) {}

    @GET
    @Operation(summary = "The modules that one's company knows of")
    public Page<Module> list() {
        return Lists.whole(gate.modules().stream().map(this::module).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One module")
    public Module read(@PathParam("id") String id) {
        return gate.modules().stream()
                .filter(module -> module.id().equals(id))
                .findFirst()
                .map(this::module)
                .orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Enable or disable a module for one's company; by its administrator")
    public Module change(@PathParam("id") String id, Switch body) {
        new Required().field("enabled", body.enabled()).check();
        return module(gate.setEnabled(id, body.enabled()));
    }

    @GET
    @Path("/{id}/preview")
    @Operation(summary = "What switching a module on or off would show, hide and need; by the administrator")
    public Preview preview(@PathParam("id") String id) {
        return previews.preview(id);
    }

    private Module module(ModuleState state) {
        return new Module(
                state.id(),
                label(state.id() + ".module.name", state.id()),
                label(state.id() + ".module.description", ""),
                state.installed(),
                state.enabled(),
                state.included(),
                state.requires());
    }

    /** The labels of a module that is not installed are gone with it. */
    private String label(String key, String otherwise) {
        return messages.has(key) ? messages.text(access.caller().locale(), key) : otherwise;
    }
}
