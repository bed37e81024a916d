package org.tesseracrm.contacts.internal.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.CustomerValues;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.core.api.imports.ImportJournal;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportOptions.Duplicates;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.record.Changes;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.record.RowInserts;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.i18n.Text;

/** Takes customers in, a batch at a time; memory holds one batch and the links to parents. */
final class CustomerImport implements ImportSession {
    static final String BY_IMPORT = CustomerType.ID + AuditLog.BY_IMPORT;

    private final ContactsStore store;
    private final DataPermission permission;
    private final CustomerRegistry registry;
    private final AuditLog audit;
    private final CustomerCells cells;
    private final Owners owners;
    private final Duplicates duplicates;
    private final String sameBy;
    private final ImportJournal journal;
    private final CustomFields custom;
    private final HotCustomers hot;
    private LocalDate today;

    /** What one batch did beside writing its rows. */
    private record Done(
            Map<Customer, Long> fresh,
            Map<Long, Change> changed,
            Map<Long, String> renamed,
            Map<Long, Long> moved,
            List<Told> told,
            CustomFields.Writing values,
            HotCustomers.Counted hot) {
        Done(CustomFields.Writing values, HotCustomers.Counted hot) {
            this(
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new ArrayList<>(),
                    values,
                    hot);
        }

        List<Customer> updated() {
            return changed.values().stream().map(Change::customer).toList();
        }
    }

    private record Change(long row, Customer customer, Map<String, String> before) {}

    private record Told(long id, String name, Map<String, String[]> changes) {}

    CustomerImport(
            ContactsStore store,
            DataPermission permission,
            CustomerRegistry registry,
            AuditLog audit,
            CustomerCells cells,
            Owners owners,
            ImportOptions options,
            ImportJournal journal,
            CustomFields custom,
            HotCustomers hot) {
        this.store = store;
        this.permission = permission;
        this.registry = registry;
        this.audit = audit;
        this.cells = cells;
        this.owners = owners;
        this.duplicates = options.duplicates();
        this.sameBy = options.sameBy();
        this.journal = journal;
        this.custom = custom;
        this.hot = hot;
    }

    @Override
    public List<Outcome> accept(List<Row> rows) {
        // once for all of them: within a transaction it is asked of the database
        today = store.today();
        return store.change(em -> {
            Stamp stamp = store.stamp();
            Known known =
                    duplicates == Duplicates.CREATE ? Known.nobody() : Known.of(em, permission, custom, sameBy, rows);
            Done done = new Done(custom.writing(), hot.counted(em, stamp.tenantId()));
            List<Outcome> outcomes = new ArrayList<>(rows.size());
            for (Row row : rows) {
                outcomes.add(take(em, stamp, row, known, done));
            }
            em.flush();
            RowInserts.insert(em, List.copyOf(done.fresh().keySet()));
            follow(em, done);
            done.values().done();
            em.clear();
            return outcomes;
        });
    }

    /** What else knows of customers, and the journal. */
    private void follow(EntityManager em, Done done) {
        registry.register(done.fresh().keySet().stream()
                .map(c -> new CustomerRegistry.Entry(c.getId(), c.getName(), c.getOwnerId()))
                .toList());
        done.fresh().forEach((c, row) -> journal.created(row, c.getId(), RowInserts.VERSION));
        done.renamed().forEach(registry::rename);
        ContactRows.rename(em, store.caller().tenantId(), done.renamed().keySet());
        PoolRows.follow(em, store.caller().tenantId(), done.updated());
        em.flush();
        done.moved().entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())))
                .forEach((owner, ids) -> registry.transfer(ids, owner));
        done.told().forEach(each -> journal.changed(each.id(), BY_IMPORT, each.name(), each.changes()));
        // another owner is another version
        versions(em, done.changed().keySet())
                .forEach((id, version) -> journal.updated(
                        done.changed().get(id).row(),
                        id,
                        version,
                        done.changed().get(id).before()));
    }

    private static Map<Long, Long> versions(EntityManager em, Set<Long> ids) {
        Map<Long, Long> versions = new HashMap<>();
        for (List<Long> chunk : Chunks.of(ids)) {
            em.createQuery("select c.id, c.version from Customer c where c.id in :ids", Object[].class)
                    .setParameter("ids", chunk)
                    .getResultList()
                    .forEach(row -> versions.put((Long) row[0], (Long) row[1]));
        }
        return versions;
    }

    private Outcome take(EntityManager em, Stamp stamp, Row row, Known known, Done done) {
        Customer existing = duplicates == Duplicates.CREATE ? null : known.find(row);
        if (existing != null && duplicates == Duplicates.SKIP) {
            return new Skipped();
        }
        if (existing != null && !known.isMine(existing)) {
            return refused("name", "readOnly", "readOnly", row.values().getOrDefault("name", ""));
        }
        FieldChecks checks = new FieldChecks("contacts", today);
        Optional<Long> owner = owner(row, checks);
        CustomerValues values = cells.read(row.values(), existing == null ? null : existing.values(), checks);
        CustomFields.Checked more = custom.check(
                CustomerType.ID,
                existing == null ? 0 : existing.getId(),
                CustomFields.ofRow(row.values()),
                false,
                values,
                checks);
        done.hot()
                .check(
                        existing == null ? null : existing.values(),
                        existing == null ? 0 : existing.getOwnerId(),
                        values,
                        owner.orElse(existing == null ? stamp.by() : existing.getOwnerId()),
                        checks);
        if (!checks.errors().isEmpty()) {
            FieldError error = checks.errors().get(0);
            return new Refused(error, row.values().get(error.field()));
        }
        Outcome outcome = existing == null ? new Created() : update(existing, stamp, row, owner, values, more, done);
        Customer customer = existing == null ? new Customer(stamp, owner.orElse(stamp.by()), values) : existing;
        if (existing == null) {
            done.fresh().put(customer, row.number());
        }
        done.values().write(more, customer.getId());
        known.add(customer, row);
        String parent = row.values().get("parent");
        if (parent != null) {
            journal.later(row.number(), customer.getId(), ParentLinks.cut(parent));
        }
        return outcome;
    }

    private static Outcome update(
            Customer customer,
            Stamp stamp,
            Row row,
            Optional<Long> owner,
            CustomerValues values,
            CustomFields.Checked more,
            Done done) {
        CustomerValues before = customer.values();
        Map<String, String[]> changes = Changes.between(before, values);
        changes.putAll(more.changes());
        boolean moves = owner.isPresent() && owner.get() != customer.getOwnerId();
        if (moves) {
            changes.put(CustomerUndo.OWNER, new String[] {
                Long.toString(customer.getOwnerId()), owner.get().toString()
            });
        }
        if (changes.isEmpty()) {
            return new Skipped();
        }
        if (!done.fresh().containsKey(customer)) {
            done.told().add(new Told(customer.getId(), values.name(), changes));
        }
        if (!done.fresh().containsKey(customer)) {
            Map<String, String> former = CustomerUndo.before(customer);
            more.changes().forEach((field, change) -> former.put(field, change[0]));
            done.changed().putIfAbsent(customer.getId(), new Change(row.number(), customer, former));
        }
        customer.setValues(values);
        customer.changed(stamp);
        if (!before.name().equals(values.name())) {
            done.renamed().put(customer.getId(), values.name());
        }
        if (moves) {
            done.moved().put(customer.getId(), owner.get());
        }
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

    @Override
    public List<Late> later(List<Later> things) {
        return store.change(em -> new ParentLinks(em, permission.visibility(), journal).resolve(things));
    }

    @Override
    public void ended(Map<String, Long> counts) {
        audit.record(AuditLog.Entry.of(
                "contacts.customer.imported",
                Map.of("created", counts.get("created"), "updated", counts.get("updated"))));
    }

    private static Refused refused(String field, String code, String key, String value) {
        return new Refused(new FieldError(field, code, Text.of("contacts.error." + key)), value);
    }
}
