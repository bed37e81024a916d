package org.tesseracrm.contacts.internal.service;

import static org.tesseracrm.core.api.document.DocumentField.of;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.document.DocumentField;
import org.tesseracrm.core.api.document.DocumentPermissions;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.FieldKind;
import org.tesseracrm.core.api.document.FieldKind.Choice;
import org.tesseracrm.core.api.document.FieldKind.Text;
import org.tesseracrm.core.api.record.RecordService;

/** Contacts, as the core knows them. */
@Component(immediate = true)
public final class ContactType implements DocumentType {
    public static final String ID = "contacts.contact";

    private static final String LABEL = ID + ".";
    static final DocumentField REACH = of(
            "reach",
            "contacts.reaches",
            new FieldKind.Lines(Reach.class, ContactsDictionaries.REACH, "contacts.line."));
    static final DocumentField DATES = of(
            "dates",
            "contacts.dates",
            new FieldKind.Lines(ImportantDate.class, ContactsDictionaries.DATE, "contacts.line."));
    private static final List<DocumentField> FIELDS = List.of(
            of("customerId", LABEL + "customer", new FieldKind.Link(CustomerType.ID))
                    .mandatory()
                    .listed(),
            of("name", LABEL + "name", new Text()).mandatory().listed(),
            of("title", LABEL + "title", new Text()).listed(),
            of("department", LABEL + "department", new Text()),
            of("mobile", LABEL + "mobile", new Text()).listed(),
            of("phone", LABEL + "phone", new Text()),
            of("email", LABEL + "email", new Text()).listed(),
            of("wechat", LABEL + "wechat", new Text()),
            of("category", LABEL + "category", new Choice(ContactsDictionaries.CATEGORY, "contacts.category.")),
            of("role", LABEL + "role", new Choice(ContactsDictionaries.ROLE, LABEL + "role.")),
            of("birthday", LABEL + "birthday", new FieldKind.Day()),
            of("primary", LABEL + "primary", new FieldKind.Flag()),
            of("notes", LABEL + "notes", new FieldKind.LongText()),
            REACH,
            DATES);

    private final ContactService service;

    @Activate
    public ContactType(@Reference ContactService service) {
        this.service = service;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String table() {
        return "contacts_contact";
    }

    @Override
    public List<DocumentField> fields() {
        return FIELDS;
    }

    @Override
    public DocumentPermissions permissions() {
        return DocumentPermissions.of(ID);
    }

    @Override
    public String path(String id) {
        return "contacts/contacts/" + id;
    }

    @Override
    public RecordService<?, ?, ?> service() {
        return service;
    }
}
