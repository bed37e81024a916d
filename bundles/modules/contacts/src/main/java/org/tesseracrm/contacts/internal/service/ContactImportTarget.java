package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.imports.BatchImportTarget;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportJournal;
import org.tesseracrm.core.api.imports.ImportKey;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.imports.ImportTarget;

/** Contacts out of files. */
@Component(service = ImportTarget.class)
public final class ContactImportTarget implements BatchImportTarget {
    static final String ID = "contacts/contacts";

    private final ContactsStore store;
    private final DataPermission permission;
    private final AuditLog audit;
    private final CustomFields custom;
    private final Dictionaries dictionaries;

    @Activate
    public ContactImportTarget(
            @Reference ContactsStore store,
            @Reference DataPermission permission,
            @Reference AuditLog audit,
            @Reference CustomFields custom,
            @Reference Dictionaries dictionaries) {
        this.store = store;
        this.permission = permission;
        this.audit = audit;
        this.custom = custom;
        this.dictionaries = dictionaries;
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
        List<ImportField> fields = new ArrayList<>(ContactCells.FIELDS);
        fields.addAll(custom.importFields(ContactType.ID));
        return fields;
    }

    @Override
    public List<ImportKey> keys() {
        List<ImportKey> keys = new ArrayList<>(KnownContacts.KEYS);
        keys.addAll(custom.importKeys(ContactType.ID));
        return keys;
    }

    @Override
    public ImportSession open(ImportOptions options, ImportJournal journal) {
        store.require(ContactService.IMPORT);
        return new ContactImport(
                store,
                permission,
                audit,
                new ContactCells(ContactChoices.of(dictionaries, options)),
                options,
                journal,
                custom);
    }

    @Override
    public List<Kept> takeBack(List<ImportJournal.Entry> entries) {
        return new ContactUndo(store, permission, custom, audit).takeBack(entries);
    }

    @Override
    public void takenBack(Map<String, Long> counts) {
        audit.record(AuditLog.Entry.of("contacts.contact.importUndone", counts));
    }
}
