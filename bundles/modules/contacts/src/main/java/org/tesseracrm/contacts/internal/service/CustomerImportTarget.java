package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.imports.BatchImportTarget;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportJournal;
import org.tesseracrm.core.api.imports.ImportKey;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.imports.ImportTarget;
import org.tesseracrm.i18n.Messages;

/** Customers out of files. */
@Component(service = ImportTarget.class)
public final class CustomerImportTarget implements BatchImportTarget {
    static final String ID = "contacts/customers";

    private final ContactsStore store;
    private final DataPermission permission;
    private final CustomerRegistry registry;
    private final People people;
    private final AuditLog audit;
    private final Messages messages;
    private final CustomFields custom;
    private final HotCustomers hot;
    private final Dictionaries dictionaries;

    @Activate
    public CustomerImportTarget(
            @Reference ContactsStore store,
            @Reference DataPermission permission,
            @Reference CustomerRegistry registry,
            @Reference People people,
            @Reference AuditLog audit,
            @Reference Messages messages,
            @Reference CustomFields custom,
            @Reference Dictionaries dictionaries,
            @Reference HotCustomers hot) {
        this.store = store;
        this.permission = permission;
        this.registry = registry;
        this.people = people;
        this.audit = audit;
        this.messages = messages;
        this.custom = custom;
        this.hot = hot;
        this.dictionaries = dictionaries;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String permission() {
        return CustomerService.IMPORT;
    }

    @Override
    public List<ImportField> fields() {
        List<ImportField> fields = new ArrayList<>(CustomerCells.FIELDS);
        fields.addAll(custom.importFields(CustomerType.ID));
        return fields;
    }

    @Override
    public List<ImportKey> keys() {
        List<ImportKey> keys = new ArrayList<>(Known.KEYS);
        keys.addAll(custom.importKeys(CustomerType.ID));
        return keys;
    }

    @Override
    public ImportSession open(ImportOptions options, ImportJournal journal) {
        store.require(CustomerService.IMPORT);
        return new CustomerImport(
                store,
                permission,
                registry,
                audit,
                new CustomerCells(messages, CustomerChoices.of(dictionaries, options)),
                new Owners(people, permission.visibility(Right.WRITE)),
                options,
                journal,
                custom,
                hot);
    }

    @Override
    public List<Kept> takeBack(List<ImportJournal.Entry> entries) {
        return new CustomerUndo(store, permission, registry, people, custom, audit).takeBack(entries);
    }

    @Override
    public void takenBack(Map<String, Long> counts) {
        audit.record(AuditLog.Entry.of("contacts.customer.importUndone", counts));
    }
}
