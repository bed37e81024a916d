package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.tesseracrm.core.api.admin.Departments.Member;
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

    /**
     * @param code left out: the next that is free under the parent
     * @param parentId left out: at the top
     */
    public record NewDepartment(String name, String code, String parentId) {}

    public record Naming(String name, String code) {}

    /**
     * @param parentId left out: at the top
     * @param beforeId the sibling that will follow; left out: as the last
     */
    public record Destination(String parentId, String beforeId) {}

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
        Department made = departments.create(new Departments.NewDepartment(
                body.name(), Optional.ofNullable(body.code()), Optional.ofNullable(body.parentId())));
        return new Answer.Created<>(made, made.id(), made.version());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One department")
    public Answer.Versioned<Department> read(@PathParam("id") String id) {
        return versioned(departments.find(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Rename or recode a department")
    public Answer.Versioned<Department> change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, MergePatch<Naming> patch) {
        long version = Preconditions.version(ifMatch);
        Department now = departments.find(id);
        Naming naming = patch.applyTo(new Naming(now.name(), now.code()));
        new Required().field("name", naming.name()).field("code", naming.code()).check();
        return versioned(departments.change(id, version, naming.name(), naming.code()));
    }

    @POST
    @Path("/{id}/move")
    @Operation(summary = "Put a department, with all below it, under another parent or at another place")
    public Answer.Versioned<Department> move(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Destination body) {
        return versioned(departments.move(
                id,
                Preconditions.version(ifMatch),
                Optional.ofNullable(body.parentId()),
                Optional.ofNullable(body.beforeId())));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a department that has nobody in it and none below it")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        departments.delete(id, Preconditions.version(ifMatch));
    }

    @GET
    @Path("/{id}/members")
    @Operation(summary = "Who belongs to a department: its head first, then its assistants")
    public Page<Member> members(@PathParam("id") String id) {
        return Lists.whole(departments.members(Optional.of(id)));
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

    private static Answer.Versioned<Department> versioned(Department department) {
        return new Answer.Versioned<>(department, department.version());
    }
}
