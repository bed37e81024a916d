package org.tesseracrm.contacts.internal.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.CustomerValues;
import org.tesseracrm.contacts.internal.model.PartRow.PartOwner;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.EntityList;
import org.tesseracrm.core.api.query.FieldFacts;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.Bulk;
import org.tesseracrm.core.api.record.BulkAnswer;
import org.tesseracrm.core.api.record.BulkItem;
import org.tesseracrm.core.api.record.Changes;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.record.SearchRemovals;
import org.tesseracrm.core.api.record.Stamp;

/** Customers, in the module's table and in the core's registry at once. */
@Component
public final class CustomerServiceImpl implements CustomerService {
    private final ContactsStore store;
    private final DataPermission permission;
    private final CustomerRegistry registry;
    private final AuditLog audit;
    private final CustomerRecords records;
    private final CustomerEntries entries;
    private final HotCustomers hot;
    private final CustomFields custom;
    private final Dictionaries dictionaries;

    @Activate
    public CustomerServiceImpl(
            @Reference ContactsStore store,
            @Reference DataPermission permission,
            @Reference CustomerRegistry registry,
            @Reference People people,
            @Reference AuditLog audit,
            @Reference HotCustomers hot,
            @Reference CustomFields custom,
            @Reference Dictionaries dictionaries) {
        this.store = store;
        this.permission = permission;
        this.registry = registry;
        this.audit = audit;
        this.hot = hot;
        this.records = new CustomerRecords(people, custom);
        this.entries = new CustomerEntries(people, dictionaries);
        this.custom = custom;
        this.dictionaries = dictionaries;
    }

    @Override
    public Page<CustomerRecord> list(ListRequest request) {
        store.require(READ);
        return page(CustomerLists.LIVE, request);
    }

    @Override
    public List<String> ids(ListRequest request) {
        store.require(READ);
        EntityList<Customer> toChange = whole(CustomerLists.LIVE);
        return store.read(em ->
                toChange.ids(em, store.caller(), permission.visibility(Right.WRITE), request, Sharing.AT_MOST).stream()
                        .map(id -> Long.toString(id))
                        .toList());
    }

    @Override
    public List<FieldFacts> listFields() {
        return whole(CustomerLists.LIVE).facts(store.caller());
    }

    @Override
    public Page<CustomerRecord> listDeleted(ListRequest request) {
        store.require(DELETE);
        return page(CustomerLists.DELETED, request);
    }

    /** With what the company itself chooses from, and with its own fields. */
    private EntityList<Customer> whole(EntityList<Customer> list) {
        return list.with(CustomerLists.choices(CustomerChoices.of(dictionaries)))
                .with(custom.listFields(CustomerType.ID, Customer::getId));
    }

    private Page<CustomerRecord> page(EntityList<Customer> list, ListRequest request) {
        Visibility visibility = permission.visibility();
        EntityList<Customer> whole = whole(list);
        return store.read(em -> {
            Page<Customer> page = whole.page(em, store.caller(), visibility, request);
            return page.with(records.of(em, visibility, page.items()));
        });
    }

    @Override
    public CustomerRecord get(String id) {
        store.require(READ);
        Visibility visibility = permission.visibility();
        return store.read(em -> {
            Customer row = Rows.find(em, Customer.class, visibility, Ids.parse(id));
            if (row.isDeleted() && !store.caller().may(DELETE)) {
                throw new NotFoundException();
            }
            return record(em, visibility, row);
        });
    }

    @Override
    public Right right(String id) {
        store.require(READ);
        return store.read(em -> Rows.right(em, Customer.class, permission, Ids.parse(id)));
    }

    @Override
    public CustomerRecord create(CustomerDraft draft) {
        store.require(WRITE);
        Visibility visibility = permission.visibility();
        return store.change(em -> {
            Stamp stamp = store.stamp();
            FieldChecks checks = new FieldChecks("contacts", store.today());
            long owner = entries.owner(draft, stamp.by(), permission.visibility(Right.WRITE), checks);
            CustomFields.Checked more = custom.check(CustomerType.ID, 0, draft, checks);
            Parts parts = PartRules.of(dictionaries).check(draft, Parts.NONE, checks);
            CustomerValues values = entries.values(em, visibility, draft, null, checks);
            hot.counted(em, stamp.tenantId()).check(null, owner, values, owner, checks);
            checks.done();
            Customer row = new Customer(stamp, owner, values);
            row.setReachText(parts.searched());
            row.setValues(values);
            em.persist(row);
            PartRows.write(em, PartOwner.of(row), Parts.NONE, parts);
            em.flush();
            registry.register(List.of(new CustomerRegistry.Entry(row.getId(), row.getName(), owner)));
            more.write(row.getId());
            Map<String, String[]> changes = Changes.between(null, values);
            changes.putAll(parts.changesFrom(Parts.NONE));
            changes.putAll(more.changes());
            record("created", row, changes);
            return record(em, visibility, row);
        });
    }

    @Override
    public CustomerRecord update(String id, long version, CustomerDraft draft) {
        store.require(WRITE);
        Visibility visibility = permission.visibility();
        return store.change(em -> {
            Customer row = Rows.toChange(em, Customer.class, permission, id);
            row.expect(version);
            CustomerValues before = row.values();
            long formerOwner = row.getOwnerId();
            FieldChecks checks = new FieldChecks("contacts", store.today());
            long owner = entries.owner(draft, formerOwner, permission.visibility(Right.WRITE), checks);
            CustomFields.Checked more = custom.check(CustomerType.ID, row.getId(), draft, checks);
            Parts partsBefore = PartRows.of(em, PartOwner.of(row));
            Parts parts = PartRules.of(dictionaries).check(draft, partsBefore, checks);
            CustomerValues values = entries.values(em, visibility, draft, row, checks);
            hot.counted(em, row.getTenantId()).check(before, formerOwner, values, owner, checks);
            checks.done();
            Map<String, String[]> changes = Changes.between(before, values);
            changes.putAll(parts.changesFrom(partsBefore));
            changes.putAll(more.changes());
            if (changes.isEmpty() && owner == formerOwner) {
                return record(em, visibility, row);
            }
            row.setReachText(parts.searched());
            row.setValues(values);
            PartRows.write(em, PartOwner.of(row), partsBefore, parts);
            row.giveTo(owner);
            row.changed(store.stamp());
            em.flush();
            follow(em, row, before, formerOwner);
            more.write(row.getId());
            if (owner != formerOwner) {
                changes.put("ownerId", new String[] {Long.toString(formerOwner), Long.toString(owner)});
            }
            record("changed", row, changes);
            return record(em, visibility, row);
        });
    }

    /** What else knows the customer's name and owner. */
    private void follow(EntityManager em, Customer row, CustomerValues before, long formerOwner) {
        PoolRows.follow(em, row.getTenantId(), List.of(row));
        if (!row.getName().equals(before.name())) {
            registry.rename(row.getId(), row.getName());
            ContactRows.rename(em, row.getTenantId(), List.of(row.getId()));
        }
        if (row.getOwnerId() != formerOwner) {
            registry.transfer(List.of(row.getId()), row.getOwnerId());
        }
    }

    @Override
    public void delete(Collection<String> ids) {
        store.require(DELETE);
        move(ids, false, (em, rows) -> {
            Stamp stamp = store.stamp();
            rows.forEach(row -> row.delete(stamp));
            em.flush();
            ContactRows.deleteWith(em, stamp, Rows.ids(rows));
            PoolRows.leave(em, stamp.tenantId(), Rows.ids(rows));
            registry.setDeleted(Rows.ids(rows), true);
            return "deleted";
        });
    }

    @Override
    public void restore(Collection<String> ids) {
        store.require(DELETE);
        move(ids, true, (em, rows) -> {
            Stamp stamp = store.stamp();
            rows.forEach(row -> row.restore(stamp));
            em.flush();
            ContactRows.restoreWith(em, stamp, Rows.ids(rows));
            registry.setDeleted(Rows.ids(rows), false);
            return "restored";
        });
    }

    @Override
    public void purge(Collection<String> ids) {
        store.require(PURGE);
        move(ids, true, (em, rows) -> {
            List<Long> gone = Rows.ids(rows);
            custom.purge(CustomerEnds.forget(em, store.caller().tenantId(), gone));
            custom.purge(gone);
            SearchRemovals.remove(em, rows);
            em.flush();
            registry.purge(gone);
            return "purged";
        });
    }

    /** Does something with several customers, and tells the audit what it was. */
    private void move(Collection<String> ids, boolean deleted, BiFunction<EntityManager, List<Customer>, String> how) {
        store.change(em -> {
            List<Customer> rows = Rows.all(em, Customer.class, permission, ids, deleted);
            if (!rows.isEmpty()) {
                String verb = how.apply(em, rows);
                rows.forEach(row -> record(verb, row, Map.of()));
            }
            return null;
        });
    }

    private CustomerRecord record(EntityManager em, Visibility visibility, Customer row) {
        return records.whole(em, visibility, row);
    }

    private void record(String verb, Customer row, Map<String, String[]> changes) {
        audit.record(
                new AuditLog.Entry("contacts.customer." + verb, Long.toString(row.getId()), row.getName(), changes));
    }

    @Override
    public List<BulkAnswer> bulk(List<BulkItem<CustomerDraft>> items, boolean partial) {
        return Bulk.run(work -> store.change(em -> work.get()), items, partial, this::change);
    }

    private BulkAnswer change(BulkItem<CustomerDraft> item) {
        if (item.action() == BulkItem.Action.DELETE) {
            delete(List.of(item.id()));
            return new BulkAnswer(item.id(), null, null);
        }
        CustomerRecord record = item.action() == BulkItem.Action.CREATE
                ? create(item.record())
                : update(item.id(), item.version(), item.record());
        return new BulkAnswer(record.id(), record.version(), null);
    }
}
