package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.admin.Departments.Department;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;

/** The departments of a company. */
@Component(service = RestResource.class)
@Path("/departments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DepartmentsResource implements RestResource {
    private final Departments departments;

    @Activate
    public DepartmentsResource(@Reference Departments departments) {
        this.departments = departments;
    }

    /** @param parentId left out: at the top */
    public record NewDepartment(String name, String parentId) {}

    public record Name(String name) {}

    /** @param headId left out: nobody */
    public record Head(String headId, Set<String> assistantIds) {}

    @GET
    @Operation(summary = "All departments, parents before children")
    public Page<Department> list() {
        return Lists.whole(departments.list());
    }

    @POST
    @Operation(summary = "Make a department")
    public Answer.Created<Department> create(NewDepartment body) {
        new Required().field("name", body.name()).check();
        Department made = departments.create(body.name(), Optional.ofNullable(body.parentId()));
        return new Answer.Created<>(made, made.id(), made.version());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One department")
    public Answer.Versioned<Department> read(@PathParam("id") String id) {
        return versioned(find(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Rename a department")
    public Answer.Versioned<Department> rename(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, MergePatch<Name> patch) {
        long version = Preconditions.version(ifMatch);
        String name = patch.applyTo(new Name(find(id).name())).name();
        new Required().field("name", name).check();
        return versioned(departments.rename(id, version, name));
    }

    @PUT
    @Path("/{id}/head")
    @Operation(summary = "Who leads a department and who assists")
    public Answer.Versioned<Department> setHead(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Head body) {
        return versioned(departments.setHead(
                id,
                Preconditions.version(ifMatch),
                Optional.ofNullable(body.headId()),
                body.assistantIds() == null ? Set.of() : body.assistantIds()));
    }

    private Department find(String id) {
        return departments.list().stream()
                .filter(department -> department.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Answer.Versioned<Department> versioned(Department department) {
        return new Answer.Versioned<>(department, department.version());
    }
}
