package org.tesseracrm.contacts.internal.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.core.api.imports.ImportJournal;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportOptions.Duplicates;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.record.Changes;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.record.RecordTexts;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.i18n.Text;

/** Takes contacts in, a batch at a time. A contact is there already where its customer has one of the same name, or of what else the person compares by. */
final class ContactImport implements ImportSession {
    private final ContactsStore store;
    private final DataPermission permission;
    private final AuditLog audit;
    private final ContactCells cells;
    private final Duplicates duplicates;
    private final String sameBy;
    private final ImportJournal journal;
    private final CustomFields custom;
    private LocalDate today;

    private record Told(long id, String name, Map<String, String[]> changes) {}

    /** What one batch did: which row made or first changed a contact, and what that was before. */
    private record Done(
            Map<Contact, Long> fresh,
            Map<Contact, Long> changed,
            Map<Contact, Map<String, String>> before,
            List<Told> told,
            CustomFields.Writing values) {
        Done(CustomFields.Writing values) {
            this(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashMap<>(), new ArrayList<>(), values);
        }

        /** For the history of one that was there before. */
        void tell(Contact contact, String name, Map<String, String[]> what) {
            if (!fresh.containsKey(contact)) {
                told.add(new Told(contact.getId(), name, what));
            }
        }

        /** @param custom what changes about the company's own fields */
        void changes(Contact contact, long row, Map<String, String[]> custom) {
            if (!fresh.containsKey(contact) && changed.putIfAbsent(contact, row) == null) {
                Map<String, String> former = RecordTexts.write(contact.values());
                custom.forEach((field, change) -> former.put(field, change[0]));
                before.put(contact, former);
            }
        }
    }

    ContactImport(
            ContactsStore store,
            DataPermission permission,
            AuditLog audit,
            ContactCells cells,
            ImportOptions options,
            ImportJournal journal,
            CustomFields custom) {
        this.store = store;
        this.permission = permission;
        this.audit = audit;
        this.cells = cells;
        this.duplicates = options.duplicates();
        this.sameBy = options.sameBy();
        this.journal = journal;
        this.custom = custom;
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
            KnownContacts known = known(em, customers, rows);
            Done done = new Done(custom.writing());
            List<Outcome> outcomes = new ArrayList<>(rows.size());
            for (Row row : rows) {
                outcomes.add(take(em, stamp, row, customers, mine, known, done));
            }
            em.flush();
            done.fresh().forEach((contact, row) -> journal.created(row, contact.getId(), contact.getVersion()));
            done.changed()
                    .forEach((contact, row) -> journal.updated(
                            row,
                            contact.getId(),
                            contact.getVersion(),
                            done.before().get(contact)));
            done.told()
                    .forEach(each -> journal.changed(
                            each.id(), ContactType.ID + AuditLog.BY_IMPORT, each.name(), each.changes()));
            done.values().done();
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
            KnownContacts known,
            Done done) {
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
        Contact existing = duplicates == Duplicates.CREATE ? null : known.find(customer.getId(), row);
        if (existing != null && duplicates == Duplicates.SKIP) {
            return new Skipped();
        }
        FieldChecks checks = new FieldChecks("contacts", today);
        ContactValues before = existing == null ? null : existing.values();
        ContactValues values = cells.read(row.values(), before, checks);
        CustomFields.Checked more = custom.check(
                ContactType.ID,
                existing == null ? 0 : existing.getId(),
                CustomFields.ofRow(row.values()),
                false,
                values,
                checks);
        if (!checks.errors().isEmpty()) {
            FieldError error = checks.errors().get(0);
            return new Refused(error, row.values().get(error.field()));
        }
        if (existing == null) {
            Contact contact = new Contact(stamp, customer, values);
            onlyOnePrimary(em, stamp, contact, values, row, done);
            em.persist(contact);
            done.values().write(more, contact.getId());
            known.add(contact, row);
            done.fresh().put(contact, row.number());
            return new Created();
        }
        Map<String, String[]> changes = Changes.between(before, values);
        changes.putAll(more.changes());
        if (changes.isEmpty()) {
            return new Skipped();
        }
        done.tell(existing, values.name(), changes);
        done.changes(existing, row.number(), more.changes());
        done.values().write(more, existing.getId());
        onlyOnePrimary(em, stamp, existing, values, row, done);
        existing.setValues(values);
        existing.changed(stamp);
        return new Updated();
    }

    /** Another one is it no longer; that too can be taken back. */
    private static void onlyOnePrimary(
            EntityManager em, Stamp stamp, Contact contact, ContactValues values, Row row, Done done) {
        if (!values.primary()) {
            return;
        }
        em.createQuery(
                        "select c from Contact c where c.tenantId = :tenant and c.customerId = :customer"
                                + " and c.primaryContact = :yes and c.id <> :id",
                        Contact.class)
                .setParameter("tenant", contact.getTenantId())
                .setParameter("customer", contact.getCustomerId())
                .setParameter("yes", true)
                .setParameter("id", contact.getId())
                .getResultList()
                .forEach(other -> {
                    done.tell(other, other.values().name(), Map.of("primary", new String[] {"true", "false"}));
                    done.changes(other, row.number(), Map.of());
                    other.setPrimary(false);
                    other.changed(stamp);
                });
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

    private KnownContacts known(EntityManager em, Map<String, Customer> customers, List<Row> rows) {
        KnownContacts known = new KnownContacts(sameBy);
        List<Long> ids =
                customers.values().stream().map(Customer::getId).distinct().toList();
        return duplicates == Duplicates.CREATE || ids.isEmpty()
                ? known
                : known.read(em, store.caller().tenantId(), custom, ids, rows);
    }

    @Override
    public void ended(Map<String, Long> counts) {
        audit.record(AuditLog.Entry.of(
                "contacts.contact.imported",
                Map.of("created", counts.get("created"), "updated", counts.get("updated"))));
    }

    private static Refused refused(String field, String code, String key, String value) {
        return new Refused(new FieldError(field, code, Text.of("contacts.error." + key)), value);
    }
}
