package org.tesseracrm.contacts.internal.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Contact;
import org.tesseracrm.contacts.internal.model.ContactValues;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.NameKey;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.core.api.imports.ImportOptions.Duplicates;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.record.Changes;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.i18n.Text;

/** Takes contacts in, a batch at a time. A contact is there already where its customer has one of the same name. */
final class ContactImport implements ImportSession {
    private final ContactsStore store;
    private final DataPermission permission;
    private final AuditLog audit;
    private final ContactCells cells;
    private final Duplicates duplicates;
    private long created;
    private long updated;

    private record Key(long customerId, String name) {}

    private LocalDate today;

    ContactImport(
            ContactsStore store, DataPermission permission, AuditLog audit, ContactCells cells, Duplicates duplicates) {
        this.store = store;
        this.permission = permission;
        this.audit = audit;
        this.cells = cells;
        this.duplicates = duplicates;
    }

    @Override
    public List<Outcome> accept(List<Row> rows) {
        // once for all of them: within a transaction it is asked of the database
        today = store.today();
        return store.change(em -> {
            Stamp stamp = store.stamp();
            Map<String, Customer> customers = customers(em, rows);
            Set<Long> mine =
                    Rows.covered(em, permission.visibility(Right.WRITE), List.copyOf(customers.values())).stream()
                            .map(Customer::getId)
                            .collect(Collectors.toSet());
            Map<Key, Contact> known = known(em, customers);
            List<Outcome> outcomes = new ArrayList<>(rows.size());
            for (Row row : rows) {
                outcomes.add(take(em, stamp, row, customers, mine, known));
            }
            em.flush();
            em.clear();
            return outcomes;
        });
    }

    private Outcome take(
            EntityManager em,
            Stamp stamp,
            Row row,
            Map<String, Customer> customers,
            Set<Long> mine,
            Map<Key, Contact> known) {
        String customerName = row.values().get("customer");
        if (customerName == null) {
            return new Refused(new FieldError("customer", "required", Text.of("core.field.required")), "");
        }
        Customer customer = customers.get(NameKey.of(customerName));
        if (customer == null) {
            return refused("customer", "unknown", "customer", customerName);
        }
        if (!mine.contains(customer.getId())) {
            return refused("customer", "readOnly", "readOnly", customerName);
        }
        Key key = new Key(customer.getId(), NameKey.of(row.values().getOrDefault("name", "")));
        Contact existing = duplicates == Duplicates.CREATE ? null : known.get(key);
        if (existing != null && duplicates == Duplicates.SKIP) {
            return new Skipped();
        }
        FieldChecks checks = new FieldChecks("contacts", today);
        ContactValues before = existing == null ? null : existing.values();
        ContactValues values = cells.read(row.values(), before, checks);
        if (!checks.errors().isEmpty()) {
            FieldError error = checks.errors().get(0);
            return new Refused(error, row.values().get(error.field()));
        }
        if (existing == null) {
            Contact contact = new Contact(stamp, customer, values);
            ContactServiceImpl.onlyOnePrimary(em, contact, values);
            em.persist(contact);
            known.put(key, contact);
            created++;
            return new Created();
        }
        if (Changes.between(before, values).isEmpty()) {
            return new Skipped();
        }
        ContactServiceImpl.onlyOnePrimary(em, existing, values);
        existing.setValues(values);
        existing.changed(stamp);
        updated++;
        return new Updated();
    }

    /** Visible live ones by name, of several with one name the first. */
    private Map<String, Customer> customers(EntityManager em, List<Row> rows) {
        Map<String, Customer> customers = new HashMap<>();
        Set<String> keys = rows.stream()
                .map(row -> row.values().get("customer"))
                .filter(Objects::nonNull)
                .map(NameKey::of)
                .collect(Collectors.toSet());
        for (List<String> chunk : Chunks.of(keys)) {
            List<Customer> named = em.createQuery(
                            "select c from Customer c where c.tenantId = :tenant and c.nameKey in :keys"
                                    + " and c.deleted = :deleted order by c.id",
                            Customer.class)
                    .setParameter("tenant", store.caller().tenantId())
                    .setParameter("keys", chunk)
                    .setParameter("deleted", false)
                    .getResultList();
            Rows.covered(em, permission.visibility(), named)
                    .forEach(customer -> customers.putIfAbsent(customer.getNameKey(), customer));
        }
        return customers;
    }

    private Map<Key, Contact> known(EntityManager em, Map<String, Customer> customers) {
        Map<Key, Contact> known = new HashMap<>();
        if (duplicates == Duplicates.CREATE || customers.isEmpty()) {
            return known;
        }
        List<Long> ids =
                customers.values().stream().map(Customer::getId).distinct().toList();
        em.createQuery(
                        "select c from Contact c where c.tenantId = :tenant and c.customerId in :ids"
                                + " and c.deleted = :deleted order by c.id",
                        Contact.class)
                .setParameter("tenant", store.caller().tenantId())
                .setParameter("ids", ids)
                .setParameter("deleted", false)
                .getResultList()
                .forEach(contact -> known.putIfAbsent(new Key(contact.getCustomerId(), contact.getNameKey()), contact));
        return known;
    }

    @Override
    public List<Late> finish() {
        audit.record(AuditLog.Entry.of("contacts.contact.imported", Map.of("created", created, "updated", updated)));
        return List.of();
    }

    private static Refused refused(String field, String code, String key, String value) {
        return new Refused(new FieldError(field, code, Text.of("contacts.error." + key)), value);
    }
}
