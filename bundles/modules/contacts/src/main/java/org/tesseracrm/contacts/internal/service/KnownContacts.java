package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Contact;
import org.tesseracrm.contacts.internal.model.NameKey;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.imports.ImportKey;
import org.tesseracrm.core.api.imports.ImportSession.Row;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.text.MatchKey;

/** The contacts that a file's rows mean, each among those of the customer that the row names; of several the first. */
final class KnownContacts {
    private static final String NAME = "name";
    private static final String MOBILE = "mobile";
    private static final String EMAIL = "email";

    static final List<ImportKey> KEYS = List.of(
            new ImportKey(NAME, "contacts.import.sameBy.contactName", List.of(NAME)),
            new ImportKey(MOBILE, "contacts.import.sameBy.mobile", List.of(MOBILE)),
            new ImportKey(EMAIL, "contacts.import.sameBy.email", List.of(EMAIL)));

    private final String sameBy;
    private final Map<Key, Contact> contacts = new HashMap<>();

    private record Key(long customerId, String text) {}

    /** @param sameBy one of {@link #KEYS} or the path of a company's own field; null: by name */
    KnownContacts(String sameBy) {
        this.sameBy = sameBy == null ? NAME : sameBy;
    }

    KnownContacts read(EntityManager em, long tenant, CustomFields custom, Collection<Long> customers, List<Row> rows) {
        List<Contact> live = new ArrayList<>();
        for (List<Long> chunk : Chunks.of(customers)) {
            live.addAll(em.createQuery(
                            "select c from Contact c where c.tenantId = :tenant and c.customerId in :ids"
                                    + " and c.deleted = :deleted order by c.id",
                            Contact.class)
                    .setParameter("tenant", tenant)
                    .setParameter("ids", chunk)
                    .setParameter("deleted", false)
                    .getResultList());
        }
        if (KEYS.stream().anyMatch(key -> key.name().equals(sameBy))) {
            live.forEach(contact -> put(contact, text(contact)));
            return this;
        }
        Map<Long, Contact> byId = new HashMap<>();
        live.forEach(contact -> byId.put(contact.getId(), contact));
        List<String> texts = rows.stream()
                .map(row -> row.values().get(sameBy))
                .filter(Objects::nonNull)
                .toList();
        custom.find(ContactType.ID, sameBy, texts).forEach((text, id) -> {
            if (byId.containsKey(id)) {
                put(byId.get(id), text);
            }
        });
        return this;
    }

    /** Null where it is not there. */
    Contact find(long customer, Row row) {
        String text = text(row);
        return text.isEmpty() ? null : contacts.get(new Key(customer, text));
    }

    /** One that the file itself brought. */
    void add(Contact contact, Row row) {
        put(contact, text(row));
    }

    private void put(Contact contact, String text) {
        if (!text.isEmpty()) {
            contacts.putIfAbsent(new Key(contact.getCustomerId(), text), contact);
        }
    }

    private String text(Row row) {
        return key(row.values().getOrDefault(sameBy, ""));
    }

    private String text(Contact contact) {
        String text =
                switch (sameBy) {
                    case MOBILE -> contact.values().mobile();
                    case EMAIL -> contact.values().email();
                    default -> contact.values().name();
                };
        return text == null ? "" : key(text);
    }

    private String key(String text) {
        return switch (sameBy) {
            case NAME -> NameKey.of(text);
            case MOBILE -> MatchKey.phone(text);
            case EMAIL -> text.strip().toLowerCase(Locale.ROOT);
            default -> text;
        };
    }
}
