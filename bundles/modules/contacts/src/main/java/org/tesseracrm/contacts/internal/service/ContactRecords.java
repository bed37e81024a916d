package org.tesseracrm.contacts.internal.service;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Contact;
import org.tesseracrm.contacts.internal.model.ContactValues;
import org.tesseracrm.contacts.internal.model.PartRow.PartOwner;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.customer.People;

/** Turns rows into what is shown, with the names of people in one query. */
final class ContactRecords {
    private final People people;
    private final CustomFields custom;

    ContactRecords(People people, CustomFields custom) {
        this.people = people;
        this.custom = custom;
    }

    List<ContactRecord> of(List<Contact> rows) {
        Map<Long, String> names = CustomerRecords.names(people, rows);
        Map<Long, Map<String, Object>> values = custom.read(ContactType.ID, Rows.ids(rows));
        return rows.stream()
                .map(row -> of(row, null, names, values.getOrDefault(row.getId(), Map.of())))
                .toList();
    }

    /** With what there may be several of. */
    ContactRecord whole(EntityManager em, Contact row) {
        return of(
                row,
                PartRows.of(em, PartOwner.of(row)),
                CustomerRecords.names(people, List.of(row)),
                custom.read(ContactType.ID, List.of(row.getId())).getOrDefault(row.getId(), Map.of()));
    }

    private static ContactRecord of(Contact row, Parts parts, Map<Long, String> names, Map<String, Object> custom) {
        ContactValues v = row.values();
        return new ContactRecord(
                Long.toString(row.getId()),
                row.getVersion(),
                Long.toString(row.getCustomerId()),
                row.getCustomerName(),
                v.name(),
                v.title(),
                v.department(),
                v.mobile(),
                v.phone(),
                v.email(),
                v.wechat(),
                v.category(),
                v.role(),
                v.birthday(),
                v.primary(),
                v.notes(),
                parts == null ? null : parts.reach(),
                parts == null ? null : parts.dates(),
                custom,
                Long.toString(row.getOwnerId()),
                names.get(row.getOwnerId()),
                row.getCreatedAt(),
                names.get(row.getCreatedBy()),
                row.getUpdatedAt(),
                names.get(row.getUpdatedBy()),
                row.getDeletedAt());
    }
}
