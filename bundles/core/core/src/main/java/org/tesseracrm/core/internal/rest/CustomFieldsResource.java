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
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomField.Traits;
import org.tesseracrm.core.api.custom.CustomFieldsAdmin;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.rest.Lists;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.Preconditions;
import org.tesseracrm.rest.RestResource;

/** The fields that a company adds to its kinds of records; for its administrator. */
@Component(service = RestResource.class)
@Path("/document-types")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CustomFieldsResource implements RestResource {
    private final CustomFieldsAdmin fields;

    @Activate
    public CustomFieldsResource(@Reference CustomFieldsAdmin fields) {
        this.fields = fields;
    }

    /** A kind of records. */
    public record Type(String id) {}

    /** A field as it is shown. */
    public record Shown(
            String id,
            long version,
            String type,
            String code,
            Kind kind,
            boolean retired,
            String label,
            String labelZh,
            String section,
            String sectionZh,
            boolean required,
            boolean unique,
            String defaultText,
            String dictionary,
            String linkType,
            String shownWhen,
            Set<String> shownValues,
            Set<String> readers,
            Set<String> writers) {
        static Shown of(CustomField field) {
            Traits t = field.traits();
            return new Shown(
                    field.id(),
                    field.version(),
                    field.type(),
                    field.code(),
                    field.kind(),
                    field.retired(),
                    t.label(),
                    t.labelZh(),
                    t.section(),
                    t.sectionZh(),
                    t.required(),
                    t.unique(),
                    t.defaultText(),
                    t.dictionary(),
                    t.linkType(),
                    t.shownWhen(),
                    t.shownValues(),
                    t.readers(),
                    t.writers());
        }
    }

    /**
     * A field as it is sent; what is left out is empty. Code and kind are said on creation only.
     *
     * @param readers {@code role:SALES}, {@code position:<id>}
     */
    public record Input(
            String code,
            Kind kind,
            String label,
            String labelZh,
            String section,
            String sectionZh,
            boolean required,
            boolean unique,
            String defaultText,
            String dictionary,
            String linkType,
            String shownWhen,
            Set<String> shownValues,
            Set<String> readers,
            Set<String> writers) {
        static Input of(CustomField field) {
            Traits t = field.traits();
            return new Input(
                    field.code(),
                    field.kind(),
                    t.label(),
                    t.labelZh(),
                    t.section(),
                    t.sectionZh(),
                    t.required(),
                    t.unique(),
                    t.defaultText(),
                    t.dictionary(),
                    t.linkType(),
                    t.shownWhen(),
                    t.shownValues(),
                    t.readers(),
                    t.writers());
        }

        Traits traits() {
            return new Traits(
                    label,
                    labelZh,
                    section,
                    sectionZh,
                    required,
                    unique,
                    defaultText,
                    dictionary,
                    linkType,
                    shownWhen,
                    shownValues,
                    readers,
                    writers);
        }
    }

    /** Ids in the order that is wanted. */
    public record Order(List<String> ids) {}

    @GET
    @Operation(summary = "Kinds of records that take fields of the company's own")
    public Page<Type> types() {
        return Lists.whole(fields.types().stream().map(Type::new).toList());
    }

    @GET
    @Path("/{type}/fields")
    @Operation(summary = "The fields that the company has added, in their order")
    public Page<Shown> list(@PathParam("type") String type) {
        return Lists.whole(fields.list(type).stream().map(Shown::of).toList());
    }

    @POST
    @Path("/{type}/fields")
    @Operation(summary = "Add a field")
    public Answer.Created<Shown> create(@PathParam("type") String type, Input body) {
        CustomField made = fields.create(type, body.code(), body.kind(), body.traits());
        return new Answer.Created<>(Shown.of(made), made.id(), made.version());
    }

    @GET
    @Path("/{type}/fields/{id}")
    @Operation(summary = "One field")
    public Answer.Versioned<Shown> read(@PathParam("type") String type, @PathParam("id") String id) {
        return versioned(fields.find(type, id));
    }

    @PATCH
    @Path("/{type}/fields/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Change a field")
    public Answer.Versioned<Shown> change(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            MergePatch<Input> patch) {
        long version = Preconditions.version(ifMatch);
        Input now = Input.of(fields.find(type, id));
        return versioned(fields.change(type, id, version, patch.applyTo(now).traits()));
    }

    @DELETE
    @Path("/{type}/fields/{id}")
    @Operation(summary = "Delete a field that no record has a value of")
    public void delete(
            @PathParam("type") String type, @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        fields.delete(type, id, Preconditions.version(ifMatch));
    }

    @POST
    @Path("/{type}/fields/{id}/retire")
    @Operation(summary = "Ask for a field no more; its values are kept")
    public Answer.Versioned<Shown> retire(
            @PathParam("type") String type, @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return versioned(fields.retire(type, id, Preconditions.version(ifMatch)));
    }

    @POST
    @Path("/{type}/fields/{id}/restore")
    @Operation(summary = "Use a retired field again")
    public Answer.Versioned<Shown> restore(
            @PathParam("type") String type, @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return versioned(fields.restore(type, id, Preconditions.version(ifMatch)));
    }

    @PUT
    @Path("/{type}/fields/order")
    @Operation(summary = "Say in which order the fields stand")
    public Page<Shown> order(@PathParam("type") String type, Order body) {
        new Required().field("ids", body.ids()).check();
        return Lists.whole(
                fields.order(type, body.ids()).stream().map(Shown::of).toList());
    }

    private static Answer.Versioned<Shown> versioned(CustomField field) {
        return new Answer.Versioned<>(Shown.of(field), field.version());
    }
}
