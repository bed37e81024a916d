package org.tesseracrm.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.view.ListLook;
import org.tesseracrm.core.api.view.SavedViews;
import org.tesseracrm.core.api.view.SavedViews.SavedView;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;

/** Views of lists that one keeps under a name, own and shared. */
@Component(service = RestResource.class)
@Path("/views")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ViewsResource implements RestResource {
    private final SavedViews views;

    @Activate
    public ViewsResource(@Reference SavedViews views) {
        this.views = views;
    }

    /** A view; {@code columns} as in {@code name:240 city}, empty for those that the list has of itself. */
    public record View(
            String id,
            String list,
            String name,
            String q,
            String filter,
            String sort,
            String columns,
            boolean shared,
            boolean own,
            String ownerName,
            boolean mayChange) {
        static View of(SavedView view) {
            return new View(
                    view.id(),
                    view.list(),
                    view.name(),
                    view.q(),
                    view.filter(),
                    view.sort(),
                    view.look().text(),
                    view.shared(),
                    view.own(),
                    view.ownerName(),
                    view.mayChange());
        }
    }

    /** What one says about a view; {@code list}, the path of the list's page, on creation only. */
    public record ViewDraft(
            String list, String name, String q, String filter, String sort, String columns, Boolean shared) {
        SavedViews.Draft draft() {
            ListLook look = ListLook.parse(columns == null ? "" : columns)
                    .orElseThrow(() -> InvalidInputException.of("columns", "format", Text.of("core.view.columns")));
            return new SavedViews.Draft(name, q, filter, sort, look, Boolean.TRUE.equals(shared));
        }
    }

    @GET
    @Operation(summary = "The views of a list: one's own, and those that colleagues share")
    public Page<View> list(@QueryParam("list") String list) {
        return Lists.whole(views.of(list).stream().map(View::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One view")
    public Answer.Versioned<View> read(@PathParam("id") String id) {
        return versioned(views.find(id));
    }

    @POST
    @Operation(summary = "Keep a view under a name")
    public Answer.Created<View> create(ViewDraft draft) {
        SavedView made = views.create(draft.list(), draft.draft());
        return new Answer.Created<>(View.of(made), made.id(), made.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Change a view")
    public Answer.Versioned<View> change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, MergePatch<ViewDraft> patch) {
        long version = Preconditions.version(ifMatch);
        View now = View.of(views.find(id));
        ViewDraft changed = patch.applyTo(
                new ViewDraft(null, now.name(), now.q(), now.filter(), now.sort(), now.columns(), now.shared()));
        return versioned(views.update(id, version, changed.draft()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a view")
    public void delete(@PathParam("id") String id) {
        views.delete(id);
    }

    private static Answer.Versioned<View> versioned(SavedView view) {
        return new Answer.Versioned<>(View.of(view), view.version());
    }
}
