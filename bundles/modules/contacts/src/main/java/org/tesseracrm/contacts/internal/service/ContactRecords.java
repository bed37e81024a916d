package org.tesseracrm.contacts.internal.service;

import java.util.List;
import java.util.Map;
import org.tesseracrm.contacts.internal.model.Contact;
import org.tesseracrm.contacts.internal.model.ContactValues;
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
                .map(row -> of(row, names, values.getOrDefault(row.getId(), Map.of())))
                .toList();
    }

    ContactRecord of(Contact row) {
        return of(List.of(row)).get(0);
    }

    private static ContactRecord of(Contact row, Map<Long, String> names, Map<String, Object> custom) {
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
