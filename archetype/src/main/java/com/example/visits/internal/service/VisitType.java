package com.example.visits.internal.service;

import static org.tesseracrm.core.api.document.DocumentField.of;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.document.DocumentField;
import org.tesseracrm.core.api.document.DocumentPermissions;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.FieldKind;
import org.tesseracrm.core.api.record.RecordService;

/** What the core has to know to do for visits what it does for all kinds of records. */
@Component(immediate = true)
public final class VisitType implements DocumentType {
    private static final String LABEL = "visits.field.";

    private final VisitService service;

    @Activate
    public VisitType(@Reference VisitService service) {
        this.service = service;
    }

    @Override
    public String id() {
        return "visits.visit";
    }

    @Override
    public String table() {
        return "visits_visit";
    }

    @Override
    public List<DocumentField> fields() {
        return List.of(
                of("customerId", LABEL + "customer", new FieldKind.Link("contacts.customer"))
                        .mandatory()
                        .listed(),
                of("title", LABEL + "title", new FieldKind.Text()).mandatory().listed(),
                of("day", LABEL + "day", new FieldKind.Day()).listed(),
                of("notes", LABEL + "notes", new FieldKind.LongText()));
    }

    @Override
    public DocumentPermissions permissions() {
        return DocumentPermissions.of(id());
    }

    @Override
    public String titleField() {
        return "title";
    }

    @Override
    public String path(String id) {
        return "visits/" + id;
    }

    @Override
    public RecordService<?, ?, ?> service() {
        return service;
    }
}
