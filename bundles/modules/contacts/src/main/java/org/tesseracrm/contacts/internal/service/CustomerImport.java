package org.tesseracrm.contacts.internal.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.CustomerValues;
import org.tesseracrm.contacts.internal.model.NameKey;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.core.api.imports.ImportOptions.Duplicates;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.record.Changes;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.i18n.Text;

/** Takes customers in, a batch at a time; memory holds one batch and the links to parents. */
final class CustomerImport implements ImportSession {
    private final ContactsStore store;
    private final DataPermission permission;
    private final CustomerRegistry registry;
    private final AuditLog audit;
    private final CustomerCells cells;
    private final Owners owners;
    private final Duplicates duplicates;
    private final ParentLinks links = new ParentLinks();
    private final Map<Long, String> renamed = new LinkedHashMap<>();
    private final Map<Long, Long> moved = new LinkedHashMap<>();
    private long created;
    private long updated;
    private LocalDate today;

    CustomerImport(
            ContactsStore store,
            DataPermission permission,
            CustomerRegistry registry,
            AuditLog audit,
            CustomerCells cells,
            Owners owners,
            Duplicates duplicates) {
        this.store = store;
        this.permission = permission;
        this.registry = registry;
        this.audit = audit;
        this.cells = cells;
        this.owners = owners;
        this.duplicates = duplicates;
    }

    @Override
    public List<Outcome> accept(List<Row> rows) {
        // once for all of them: within a transaction it is asked of the database
        today = store.today();
        return store.change(em -> {
            Stamp stamp = store.stamp();
            Known known = known(em, rows);
            List<Customer> fresh = new ArrayList<>();
            List<Outcome> outcomes = new ArrayList<>(rows.size());
            for (Row row : rows) {
                outcomes.add(take(em, stamp, row, known, fresh));
            }
            em.flush();
            registry.register(fresh.stream()
                    .map(c -> new CustomerRegistry.Entry(c.getId(), c.getName(), c.getOwnerId()))
                    .toList());
            em.clear();
            return outcomes;
        });
    }

    private Outcome take(EntityManager em, Stamp stamp, Row row, Known known, List<Customer> fresh) {
        String name = row.values().getOrDefault("name", "");
        Customer existing =
                duplicates == Duplicates.CREATE ? null : known.byKey().get(NameKey.of(name));
        if (existing != null && duplicates == Duplicates.SKIP) {
            return new Skipped();
        }
        if (existing != null && !known.mine().contains(existing.getId())) {
            return refused("name", "readOnly", "readOnly", name);
        }
        FieldChecks checks = new FieldChecks("contacts", today);
        Optional<Long> owner = owner(row, checks);
        CustomerValues values = cells.read(row.values(), existing == null ? null : existing.values(), checks);
        if (!checks.errors().isEmpty()) {
            FieldError error = checks.errors().get(0);
            return new Refused(error, row.values().get(error.field()));
        }
        Outcome outcome = existing == null ? new Created() : update(existing, stamp, owner, values);
        Customer customer = existing == null ? create(em, stamp, owner.orElse(stamp.by()), values, fresh) : existing;
        known.add(customer);
        links.remember(row.number(), customer.getId(), row.values().get("parent"));
        return outcome;
    }

    private Customer create(EntityManager em, Stamp stamp, long owner, CustomerValues values, List<Customer> fresh) {
        Customer customer = new Customer(stamp, owner, values);
        em.persist(customer);
        fresh.add(customer);
        created++;
        return customer;
    }

    private Outcome update(Customer customer, Stamp stamp, Optional<Long> owner, CustomerValues values) {
        CustomerValues before = customer.values();
        boolean moves = owner.isPresent() && owner.get() != customer.getOwnerId();
        if (!moves && Changes.between(before, values).isEmpty()) {
            return new Skipped();
        }
        customer.setValues(values);
        customer.changed(stamp);
        if (!before.name().equals(values.name())) {
            renamed.put(customer.getId(), values.name());
        }
        if (moves) {
            moved.put(customer.getId(), owner.get());
        }
        updated++;
        return new Updated();
    }

    private Optional<Long> owner(Row row, FieldChecks checks) {
        String text = row.values().get("owner");
        if (text == null) {
            return Optional.empty();
        }
        Optional<Long> owner = owners.find(text);
        if (owner.isEmpty()) {
            checks.add("owner", "unknown", "owner");
        }
        return owner;
    }

    /** Live ones by name, as far as the caller sees them. */
    private Known known(EntityManager em, List<Row> rows) {
        if (duplicates == Duplicates.CREATE) {
            return Known.of(em, permission, List.of());
        }
        Set<String> keys = rows.stream()
                .map(row -> row.values().get("name"))
                .filter(name -> name != null)
                .map(NameKey::of)
                .collect(Collectors.toSet());
        List<Customer> named = new ArrayList<>();
        for (List<String> chunk : Chunks.of(keys)) {
            named.addAll(em.createQuery(
                            "select c from Customer c where c.tenantId = :tenant and c.nameKey in :keys"
                                    + " and c.deleted = :deleted order by c.id",
                            Customer.class)
                    .setParameter("tenant", store.caller().tenantId())
                    .setParameter("keys", chunk)
                    .setParameter("deleted", false)
                    .getResultList());
        }
        return Known.of(em, permission, named);
    }

    @Override
    public List<Late> finish() {
        return store.change(em -> {
            renamed.forEach(registry::rename);
            ContactRows.rename(em, store.caller().tenantId(), renamed.keySet());
            moved.entrySet().stream()
                    .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())))
                    .forEach((owner, ids) -> registry.transfer(ids, owner));
            List<Late> late = links.resolve(em, permission.visibility());
            audit.record(
                    AuditLog.Entry.of("contacts.customer.imported", Map.of("created", created, "updated", updated)));
            return late;
        });
    }

    private static Refused refused(String field, String code, String key, String value) {
        return new Refused(new FieldError(field, code, Text.of("contacts.error." + key)), value);
    }
}
