package org.tesseracrm.contacts.internal.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.model.Contact;
import org.tesseracrm.contacts.internal.model.ContactValues;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.PartRow.PartOwner;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.error.ConflictException;
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
import org.tesseracrm.i18n.Text;

/** Contacts; who sees the customer sees them. */
@Component
public final class ContactServiceImpl implements ContactService {
    private static final int ID = 20;

    private final ContactsStore store;
    private final DataPermission permission;
    private final ContactRecords records;
    private final AuditLog audit;
    private final CustomFields custom;
    private final Dictionaries dictionaries;

    @Activate
    public ContactServiceImpl(
            @Reference ContactsStore store,
            @Reference DataPermission permission,
            @Reference People people,
            @Reference AuditLog audit,
            @Reference CustomFields custom,
            @Reference Dictionaries dictionaries) {
        this.store = store;
        this.permission = permission;
        this.records = new ContactRecords(people, custom);
        this.audit = audit;
        this.custom = custom;
        this.dictionaries = dictionaries;
    }

    @Override
    public Page<ContactRecord> list(ListRequest request) {
        store.require(READ);
        return page(ContactLists.LIVE, request);
    }

    @Override
    public List<FieldFacts> listFields() {
        return whole(ContactLists.LIVE).facts(store.caller());
    }

    @Override
    public Page<ContactRecord> listDeleted(ListRequest request) {
        store.require(DELETE);
        return page(ContactLists.DELETED, request);
    }

    /** With what the company itself chooses from, and with its own fields. */
    private EntityList<Contact> whole(EntityList<Contact> list) {
        return list.with(ContactLists.choices(ContactChoices.of(dictionaries)))
                .with(custom.listFields(ContactType.ID, Contact::getId));
    }

    private Page<ContactRecord> page(EntityList<Contact> list, ListRequest request) {
        Visibility visibility = permission.visibility();
        EntityList<Contact> whole = whole(list);
        return store.read(em -> {
            Page<Contact> page = whole.page(em, store.caller(), visibility, request);
            return page.with(records.of(page.items()));
        });
    }

    @Override
    public ContactRecord get(String id) {
        store.require(READ);
        Visibility visibility = permission.visibility();
        return store.read(em -> {
            Contact row = Rows.find(em, Contact.class, visibility, Ids.parse(id));
            if (row.isDeleted() && !store.caller().may(DELETE)) {
                throw new NotFoundException();
            }
            return records.whole(em, row);
        });
    }

    @Override
    public Right right(String id) {
        store.require(READ);
        return store.read(em -> Rows.right(em, Contact.class, permission, Ids.parse(id)));
    }

    @Override
    public ContactRecord create(ContactDraft draft) {
        store.require(WRITE);
        return store.change(em -> {
            FieldChecks checks = new FieldChecks("contacts", store.today());
            ContactValues values = ContactRules.check(draft, null, ContactChoices.of(dictionaries), checks);
            Parts parts = PartRules.of(dictionaries).check(draft, Parts.NONE, checks);
            Customer customer = customer(em, draft, checks);
            CustomFields.Checked more = custom.check(ContactType.ID, 0, draft, checks);
            checks.done();
            Rows.requireWrite(em, permission, List.of(customer));
            Contact row = new Contact(store.stamp(), customer, values);
            row.setReachText(parts.searched());
            row.setValues(values);
            onlyOnePrimary(em, row, values);
            em.persist(row);
            PartRows.write(em, PartOwner.of(row), Parts.NONE, parts);
            em.flush();
            more.write(row.getId());
            Map<String, String[]> changes = Changes.between(null, values);
            changes.putAll(parts.changesFrom(Parts.NONE));
            changes.putAll(more.changes());
            record("created", row, changes);
            return records.whole(em, row);
        });
    }

    @Override
    public ContactRecord update(String id, long version, ContactDraft draft) {
        store.require(WRITE);
        return store.change(em -> {
            Contact row = Rows.toChange(em, Contact.class, permission, id);
            row.expect(version);
            FieldChecks checks = new FieldChecks("contacts", store.today());
            ContactValues before = row.values();
            ContactValues values = ContactRules.check(draft, before, ContactChoices.of(dictionaries), checks);
            Parts partsBefore = PartRows.of(em, PartOwner.of(row));
            Parts parts = PartRules.of(dictionaries).check(draft, partsBefore, checks);
            Customer customer = customer(em, draft, checks);
            CustomFields.Checked more = custom.check(ContactType.ID, row.getId(), draft, checks);
            checks.done();
            Rows.requireWrite(em, permission, List.of(customer));
            long formerCustomer = row.getCustomerId();
            Map<String, String[]> changes = Changes.between(before, values);
            changes.putAll(parts.changesFrom(partsBefore));
            changes.putAll(more.changes());
            if (changes.isEmpty() && customer.getId() == formerCustomer) {
                return records.whole(em, row);
            }
            PartRows.write(em, PartOwner.of(row), partsBefore, parts);
            row.setReachText(parts.searched());
            row.setValues(values);
            row.setCustomer(customer);
            row.changed(store.stamp());
            onlyOnePrimary(em, row, values);
            em.flush();
            more.write(row.getId());
            if (customer.getId() != formerCustomer) {
                PartRows.follow(em, PartOwner.of(row));
                changes.put(
                        "customerId", new String[] {Long.toString(formerCustomer), Long.toString(customer.getId())});
            }
            record("changed", row, changes);
            return records.whole(em, row);
        });
    }

    private Customer customer(EntityManager em, ContactDraft draft, FieldChecks checks) {
        if (checks.required("customerId", draft.customerId(), ID) == null) {
            return null;
        }
        try {
            Customer customer = Rows.find(em, Customer.class, permission.visibility(), Ids.parse(draft.customerId()));
            if (!customer.isDeleted()) {
                return customer;
            }
        } catch (NotFoundException e) {
            // the same answer as for one in the recycle bin
        }
        checks.add("customerId", "unknown", "customer");
        return null;
    }

    static void onlyOnePrimary(EntityManager em, Contact row, ContactValues values) {
        if (values.primary()) {
            em.createQuery("update Contact c set c.primaryContact = :no, c.version = c.version + 1"
                            + " where c.tenantId = :tenant and c.customerId = :customer"
                            + " and c.primaryContact = :yes and c.id <> :id")
                    .setParameter("no", false)
                    .setParameter("yes", true)
                    .setParameter("tenant", row.getTenantId())
                    .setParameter("customer", row.getCustomerId())
                    .setParameter("id", row.getId())
                    .executeUpdate();
        }
    }

    @Override
    public void delete(Collection<String> ids) {
        store.require(DELETE);
        move(ids, false, (em, rows) -> {
            Stamp stamp = store.stamp();
            rows.forEach(row -> row.delete(stamp));
            return "deleted";
        });
    }

    @Override
    public void restore(Collection<String> ids) {
        store.require(DELETE);
        move(ids, true, (em, rows) -> {
            if (ContactRows.anyCustomerDeleted(em, rows)) {
                throw new ConflictException(Text.of("contacts.error.customerDeleted"));
            }
            Stamp stamp = store.stamp();
            rows.forEach(row -> row.restore(stamp));
            return "restored";
        });
    }

    @Override
    public void purge(Collection<String> ids) {
        store.require(PURGE);
        move(ids, true, (em, rows) -> {
            SearchRemovals.remove(em, rows);
            custom.purge(Rows.ids(rows));
            PartRows.purgeOfContacts(em, store.caller().tenantId(), Rows.ids(rows));
            return "purged";
        });
    }

    private void move(Collection<String> ids, boolean deleted, BiFunction<EntityManager, List<Contact>, String> how) {
        store.change(em -> {
            List<Contact> rows = Rows.all(em, Contact.class, permission, ids, deleted);
            if (rows.stream().anyMatch(Contact::isDeletedWithCustomer)) {
                throw new ConflictException(Text.of("contacts.error.customerDeleted"));
            }
            if (!rows.isEmpty()) {
                String verb = how.apply(em, rows);
                rows.forEach(row -> record(verb, row, Map.of()));
            }
            return null;
        });
    }

    private void record(String verb, Contact row, Map<String, String[]> changes) {
        audit.record(
                new AuditLog.Entry("contacts.contact." + verb, Long.toString(row.getId()), row.getName(), changes));
    }

    @Override
    public List<BulkAnswer> bulk(List<BulkItem<ContactDraft>> items, boolean partial) {
        return Bulk.run(work -> store.change(em -> work.get()), items, partial, this::change);
    }

    private BulkAnswer change(BulkItem<ContactDraft> item) {
        if (item.action() == BulkItem.Action.DELETE) {
            delete(List.of(item.id()));
            return new BulkAnswer(item.id(), null, null);
        }
        ContactRecord record = item.action() == BulkItem.Action.CREATE
                ? create(item.record())
                : update(item.id(), item.version(), item.record());
        return new BulkAnswer(record.id(), record.version(), null);
    }
}
