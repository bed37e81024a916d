package org.tesseracrm.contacts.internal.service;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.imports.ImportTarget;
import org.tesseracrm.i18n.Messages;

/** Contacts out of files. */
@Component
public final class ContactImportTarget implements ImportTarget {
    static final String ID = "contacts/contacts";

    private final ContactsStore store;
    private final DataPermission permission;
    private final AuditLog audit;
    private final Messages messages;

    @Activate
    public ContactImportTarget(
            @Reference ContactsStore store,
            @Reference DataPermission permission,
            @Reference AuditLog audit,
            @Reference Messages messages) {
        this.store = store;
        this.permission = permission;
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String permission() {
        return ContactService.IMPORT;
    }

    @Override
    public List<ImportField> fields() {
        return ContactCells.FIELDS;
    }

    @Override
    public ImportSession open(ImportOptions options) {
        store.require(ContactService.IMPORT);
        return new ContactImport(store, permission, audit, new ContactCells(messages), options.duplicates());
    }
}
