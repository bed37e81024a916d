package org.tesseracrm.contacts.internal.service;

import java.util.HashSet;
import java.util.Set;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.CustomerValues;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.FieldChecks;

/** What a person entered about a customer, checked against the others: owner and parent. */
final class CustomerEntries {
    private static final int DEEPEST = 50;

    private final People people;
    private final Dictionaries dictionaries;

    CustomerEntries(People people, Dictionaries dictionaries) {
        this.people = people;
        this.dictionaries = dictionaries;
    }

    /**
     * One gives customers only to colleagues whose customers one may change.
     *
     * @param mine what the caller may change
     */
    long owner(CustomerDraft draft, long otherwise, Visibility mine, FieldChecks checks) {
        if (draft.ownerId() == null || draft.ownerId().isBlank()) {
            return otherwise;
        }
        long owner = parse(draft.ownerId());
        if (owner != otherwise && !(mine.covers(owner) && people.everybody().contains(owner))) {
            checks.add("ownerId", "unknown", "owner");
        }
        return owner;
    }

    /** @param row null for a new customer */
    CustomerValues values(
            EntityManager em, Visibility visibility, CustomerDraft draft, Customer row, FieldChecks checks) {
        Long parent = draft.parentId() == null || draft.parentId().isBlank() ? null : parse(draft.parentId());
        boolean asBefore = row != null && parent != null && parent.equals(row.getParentId());
        if (parent != null && !asBefore) {
            if (!isSeen(em, visibility, parent)) {
                checks.add("parentId", "unknown", "parent");
            } else if (row != null && isBelow(em, parent, row.getId())) {
                checks.add("parentId", "cycle", "cycle");
            }
        }
        CustomerValues before = row == null ? null : row.values();
        CustomerValues values = CustomerRules.check(draft, before, parent, CustomerChoices.of(dictionaries), checks);
        checks.done();
        return values;
    }

    private static boolean isSeen(EntityManager em, Visibility visibility, long id) {
        try {
            return !Rows.find(em, Customer.class, visibility, id).isDeleted();
        } catch (NotFoundException e) {
            return false;
        }
    }

    /** Whether one customer stands somewhere below the other, or is the same. */
    static boolean isBelow(EntityManager em, long id, long top) {
        Set<Long> seen = new HashSet<>();
        for (Long each = id; each != null && seen.add(each) && seen.size() <= DEEPEST; ) {
            if (each == top) {
                return true;
            }
            Customer row = em.find(Customer.class, each);
            each = row == null ? null : row.getParentId();
        }
        return false;
    }

    /** 0, which nobody has, for what is no id. */
    static long parse(String id) {
        try {
            return Ids.parse(id);
        } catch (NotFoundException e) {
            return 0;
        }
    }
}
