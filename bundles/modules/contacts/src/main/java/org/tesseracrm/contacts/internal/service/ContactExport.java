package org.tesseracrm.contacts.internal.service;

import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.exports.ExportSource;
import org.tesseracrm.core.api.exports.RecordExport;

/** Contacts into files: an import takes them in again, and whoever sends letters, mails or messages to many begins with them (C8). */
@Component(service = ExportSource.class)
public final class ContactExport extends RecordExport<ContactRecord> {
    private final Access access;
    private final Dictionaries dictionaries;

    @Activate
    public ContactExport(
            @Reference ContactService contacts,
            @Reference Access access,
            @Reference Dictionaries dictionaries,
            @Reference CustomFields custom) {
        super(ContactImportTarget.ID, "contacts.contacts", ContactService.EXPORT, contacts::list);
        this.access = access;
        this.dictionaries = dictionaries;
        column("customerName", "contacts.contact.customer", ContactRecord::customerName);
        field("name", ContactRecord::name);
        field("title", ContactRecord::title);
        field("department", ContactRecord::department);
        field("mobile", ContactRecord::mobile);
        field("phone", ContactRecord::phone);
        field("email", ContactRecord::email);
        field("wechat", ContactRecord::wechat);
        field("category", contact -> choice(ContactsDictionaries.CATEGORY, contact.category()));
        field("role", contact -> choice(ContactsDictionaries.ROLE, contact.role()));
        field(
                "birthday",
                contact ->
                        contact.birthday() == null ? null : contact.birthday().toString());
        field("primary", contact -> contact.primary() ? "true" : "false");
        column("ownerId", "contacts.customer.owner", ContactRecord::ownerName);
        field("notes", ContactRecord::notes);
        column("createdAt", "contacts.createdAt", ContactRecord::createdAt);
        column("updatedAt", "contacts.updatedAt", ContactRecord::updatedAt);
        own(custom, dictionaries, () -> access.caller().locale(), ContactType.ID, ContactRecord::custom);
    }

    private void field(String name, Function<ContactRecord, Object> value) {
        column(name, "contacts.contact." + name, value);
    }

    private String choice(String dictionary, String code) {
        return dictionaries.choices(dictionary).label(code, access.caller().locale());
    }
}
