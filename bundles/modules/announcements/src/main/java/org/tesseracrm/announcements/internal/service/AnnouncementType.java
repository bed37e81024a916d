package org.tesseracrm.announcements.internal.service;

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

/** Announcements, as the core knows them. */
@Component(immediate = true)
public final class AnnouncementType implements DocumentType {
    public static final String ID = "announcements.announcement";

    private static final String LABEL = "announcements.field.";

    private final AnnouncementService service;

    @Activate
    public AnnouncementType(@Reference AnnouncementService service) {
        this.service = service;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String table() {
        return "announcements_announcement";
    }

    @Override
    public List<DocumentField> fields() {
        return List.of(
                of("title", LABEL + "title", new FieldKind.Text()).mandatory().listed(),
                of("body", LABEL + "body", new FieldKind.LongText()).mandatory(),
                of("pinned", LABEL + "pinned", new FieldKind.Flag()),
                of("validUntil", LABEL + "validUntil", new FieldKind.Moment()));
    }

    @Override
    public DocumentPermissions permissions() {
        return new DocumentPermissions(
                AnnouncementService.READ,
                AnnouncementService.WRITE,
                AnnouncementService.DELETE,
                AnnouncementService.DELETE);
    }

    @Override
    public String titleField() {
        return "title";
    }

    @Override
    public String path(String id) {
        return "announcements/" + id;
    }

    @Override
    public RecordService<?, ?, ?> service() {
        return service;
    }
}
