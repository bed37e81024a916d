package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tesseracrm.contacts.internal.model.Contact;
import org.tesseracrm.contacts.internal.model.ContactValues;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.imports.BatchImportTarget.Kept;
import org.tesseracrm.core.api.imports.ImportJournal.Entry;
import org.tesseracrm.core.api.record.Changes;
import org.tesseracrm.core.api.record.RecordTexts;
import org.tesseracrm.core.api.record.SearchRemovals;
import org.tesseracrm.core.api.record.Stamp;

/** Takes back what an import did to contacts. */
final class ContactUndo {
    private static final String REVERTED = ContactType.ID + ".importReverted";

    private final ContactsStore store;
    private final DataPermission permission;
    private final CustomFields custom;
    private final AuditLog audit;

    ContactUndo(ContactsStore store, DataPermission permission, CustomFields custom, AuditLog audit) {
        this.audit = audit;
        this.custom = custom;
        this.store = store;
        this.permission = permission;
    }

    List<Kept> takeBack(List<Entry> entries) {
        return store.change(em -> {
            Untouched<Contact> untouched = Untouched.of(em, Contact.class, permission, entries);
            Map<Long, Map<String, String>> before = new HashMap<>();
            entries.stream()
                    .filter(entry -> !entry.isCreated())
                    .forEach(entry -> before.put(entry.id(), entry.before()));
            Stamp stamp = store.stamp();
            List<AuditLog.Entry> told = new ArrayList<>();
            untouched.changed().forEach(row -> {
                ContactValues former = RecordTexts.read(ContactValues.class, before.get(row.getId()));
                Map<String, String[]> back = Changes.between(row.values(), former);
                back.putAll(OwnFields.restore(
                        custom, ContactType.ID, row.getId(), before.get(row.getId()), former, store.today()));
                told.add(new AuditLog.Entry(REVERTED, Long.toString(row.getId()), former.name(), back));
                row.setValues(former);
                row.changed(stamp);
            });
            em.flush();
            audit.recordAll(told);
            List<Long> created = untouched.created();
            if (!created.isEmpty()) {
                SearchRemovals.tell(em, Contact.class, store.caller().tenantId(), "id", created);
                Rows.delete(em, Contact.class, store.caller().tenantId(), created);
                custom.purge(created);
                PartRows.purgeOfContacts(em, store.caller().tenantId(), created);
            }
            em.clear();
            return untouched.kept();
        });
    }
}
