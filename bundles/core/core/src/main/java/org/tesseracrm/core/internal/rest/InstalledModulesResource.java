package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.ModuleDescriptor;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.internal.service.module.InstalledModules;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.RestResource;

/** The modules of the installation, for its operator. */
@Component(service = RestResource.class, property = "tessera.rest.base=operator")
@Path("/modules")
@Produces(MediaType.APPLICATION_JSON)
public final class InstalledModulesResource implements RestResource {
    private final InstalledModules modules;
    private final Access access;

    @Activate
    public InstalledModulesResource(@Reference InstalledModules modules, @Reference Access access) {
        this.modules = modules;
        this.access = access;
    }

    public record Installed(String id, List<String> requires, List<String> permissions) {}

    @GET
    @Operation(summary = "The modules that are started on this server")
    public Page<Installed> list() {
        access.require(Access.OPERATOR);
        return Lists.whole(modules.all().values().stream()
                .map(module -> new Installed(
                        module.id(),
                        List.copyOf(new TreeSet<>(module.requires())),
                        module.permissions().stream()
                                .map(ModuleDescriptor.Permission::id)
                                .sorted()
                                .toList()))
                .toList());
    }
}
