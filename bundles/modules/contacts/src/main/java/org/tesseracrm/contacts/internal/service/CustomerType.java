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

/** Customers, as the core knows them. */
@Component(immediate = true)
public final class CustomerType implements DocumentType {
    public static final String ID = "contacts.customer";

    private static final String LABEL = ID + ".";
    public static final List<DocumentField> FIELDS = List.of(
            of("name", LABEL + "name", new Text()).mandatory().listed(),
            of("shortName", LABEL + "shortName", new Text()),
            of("kind", LABEL + "kind", new Choice(ContactsDictionaries.KIND, LABEL + "kind."))
                    .listed(),
            of("type", LABEL + "type", new Choice("", LABEL + "type.")),
            of("source", LABEL + "source", new Choice(ContactsDictionaries.SOURCE, "contacts.source.")),
            of("industry", LABEL + "industry", new Choice(ContactsDictionaries.INDUSTRY, "contacts.industry."))
                    .listed(),
            of("phone", LABEL + "phone", new Text()).listed(),
            of("website", LABEL + "website", new Text()),
            of("email", LABEL + "email", new Text()),
            of("country", LABEL + "country", new Text()),
            of("province", LABEL + "province", new Text()),
            of("city", LABEL + "city", new Text()).listed(),
            of("address", LABEL + "address", new Text()),
            of("employees", LABEL + "employees", new FieldKind.Number()),
            of("annualRevenue", LABEL + "annualRevenue", new FieldKind.Amount("revenue", "currency")),
            of("foundedYear", LABEL + "foundedYear", new FieldKind.Number()),
            of("taxNumber", LABEL + "taxNumber", new Text()),
            of("parentId", LABEL + "parent", new FieldKind.Link(ID)),
            of("ownerId", LABEL + "owner", new FieldKind.Person()).listed(),
            of("hot", LABEL + "hot", new FieldKind.Flag()).listed(),
            of("notes", LABEL + "notes", new FieldKind.LongText()),
            ContactType.REACH,
            of(
                    "addresses",
                    "contacts.addresses",
                    new FieldKind.Lines(Address.class, ContactsDictionaries.ADDRESS, "contacts.line.")),
            ContactType.DATES);

    private final CustomerService service;

    @Activate
    public CustomerType(@Reference CustomerService service) {
        this.service = service;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String table() {
        return "contacts_customer";
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
        return "contacts/customers/" + id;
    }

    @Override
    public RecordService<?, ?, ?> service() {
        return service;
    }
}
