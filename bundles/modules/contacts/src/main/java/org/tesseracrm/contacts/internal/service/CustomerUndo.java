package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.CustomerValues;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.imports.BatchImportTarget.Kept;
import org.tesseracrm.core.api.imports.ImportJournal.Entry;
import org.tesseracrm.core.api.record.Changes;
import org.tesseracrm.core.api.record.RecordTexts;
import org.tesseracrm.core.api.record.SearchRemovals;
import org.tesseracrm.core.api.record.Stamp;

/** Takes back what an import did to customers. */
final class CustomerUndo {
    /** Beside the values: who owned it. */
    static final String OWNER = "ownerId";

    private static final String REVERTED = CustomerType.ID + ".importReverted";

    private final ContactsStore store;
    private final DataPermission permission;
    private final CustomerRegistry registry;
    private final People people;
    private final CustomFields custom;
    private final AuditLog audit;

    CustomerUndo(
            ContactsStore store,
            DataPermission permission,
            CustomerRegistry registry,
            People people,
            CustomFields custom,
            AuditLog audit) {
        this.audit = audit;
        this.custom = custom;
        this.store = store;
        this.permission = permission;
        this.registry = registry;
        this.people = people;
    }

    static Map<String, String> before(Customer customer) {
        Map<String, String> before = RecordTexts.write(customer.values());
        before.put(OWNER, Long.toString(customer.getOwnerId()));
        return before;
    }

    List<Kept> takeBack(List<Entry> entries) {
        return store.change(em -> {
            Untouched<Customer> untouched = Untouched.of(em, Customer.class, permission, entries);
            Map<Long, Map<String, String>> before = new HashMap<>();
            entries.stream()
                    .filter(entry -> !entry.isCreated())
                    .forEach(entry -> before.put(entry.id(), entry.before()));
            remove(em, untouched);
            restore(em, untouched, before);
            return untouched.kept();
        });
    }

    private void remove(EntityManager em, Untouched<Customer> untouched) {
        List<Long> created = untouched.created();
        if (created.isEmpty()) {
            return;
        }
        Set<Long> used = new HashSet<>(registry.usedByOthers(created, "contacts"));
        used.addAll(em.createQuery(
                        "select distinct c.customerId from Contact c where c.tenantId = :tenant and c.customerId in :ids",
                        Long.class)
                .setParameter("tenant", store.caller().tenantId())
                .setParameter("ids", created)
                .getResultList());
        used.forEach(id -> untouched.keep(id, "contacts.import.undo.used"));
        List<Long> gone = untouched.created();
        if (!gone.isEmpty()) {
            // those with contacts stay
            CustomerEnds.orphan(em, store.caller().tenantId(), gone);
            PoolRows.leave(em, store.caller().tenantId(), gone);
            custom.purge(gone);
            SearchRemovals.tell(em, Customer.class, store.caller().tenantId(), "id", gone);
            Rows.delete(em, Customer.class, store.caller().tenantId(), gone);
            registry.purge(gone);
        }
    }

    private void restore(EntityManager em, Untouched<Customer> untouched, Map<Long, Map<String, String>> before) {
        List<Customer> changed = untouched.changed();
        if (changed.isEmpty()) {
            return;
        }
        Set<Long> colleagues = people.everybody();
        changed.stream()
                .filter(row -> !colleagues.contains(owner(before, row)))
                .forEach(row -> untouched.keep(row.getId(), "contacts.import.undo.ownerLeft"));
        List<Customer> rows = untouched.changed();
        Map<Long, CustomerValues> values = values(em, rows, before);
        List<Long> renamed = new ArrayList<>();
        Map<Long, List<Long>> moved = new HashMap<>();
        Stamp stamp = store.stamp();
        List<AuditLog.Entry> told = new ArrayList<>();
        for (Customer row : rows) {
            CustomerValues former = values.get(row.getId());
            if (!former.name().equals(row.getName())) {
                renamed.add(row.getId());
            }
            if (owner(before, row) != row.getOwnerId()) {
                moved.computeIfAbsent(owner(before, row), owner -> new ArrayList<>())
                        .add(row.getId());
            }
            Map<String, String[]> back = Changes.between(row.values(), former);
            back.putAll(OwnFields.restore(
                    custom, CustomerType.ID, row.getId(), before.get(row.getId()), former, store.today()));
            if (owner(before, row) != row.getOwnerId()) {
                back.put(OWNER, new String[] {Long.toString(row.getOwnerId()), Long.toString(owner(before, row))});
            }
            told.add(new AuditLog.Entry(REVERTED, Long.toString(row.getId()), former.name(), back));
            row.setValues(former);
            row.changed(stamp);
        }
        em.flush();
        renamed.forEach(id -> registry.rename(id, values.get(id).name()));
        ContactRows.rename(em, store.caller().tenantId(), renamed);
        moved.forEach((owner, ids) -> registry.transfer(ids, owner));
        audit.recordAll(told);
        em.clear();
    }

    private static long owner(Map<Long, Map<String, String>> before, Customer row) {
        return Long.parseLong(before.get(row.getId()).get(OWNER));
    }

    /** As they were; a parent that is gone meanwhile is none. */
    private static Map<Long, CustomerValues> values(
            EntityManager em, List<Customer> rows, Map<Long, Map<String, String>> before) {
        Map<Long, Map<String, String>> texts = new HashMap<>();
        rows.forEach(row -> texts.put(row.getId(), new HashMap<>(before.get(row.getId()))));
        Set<Long> parents = texts.values().stream()
                .map(each -> each.get("parentId"))
                .filter(Objects::nonNull)
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        if (!parents.isEmpty()) {
            Set<Long> there = new HashSet<>(em.createQuery("select c.id from Customer c where c.id in :ids", Long.class)
                    .setParameter("ids", parents)
                    .getResultList());
            texts.values()
                    .forEach(each -> each.computeIfPresent(
                            "parentId", (key, id) -> there.contains(Long.valueOf(id)) ? id : null));
        }
        Map<Long, CustomerValues> values = new HashMap<>();
        texts.forEach((id, each) -> values.put(id, RecordTexts.read(CustomerValues.class, each)));
        return values;
    }
}
