package org.tesseracrm.contacts.internal.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;

/**
 * The customers that a file's rows name, that are there already and that the caller sees. What a colleague has hidden from him is
 * no duplicate: to be told so would be to be told of it.
 *
 * @param byKey of several with one name, one that the caller may change, else the first
 * @param mine ids of those that he may change
 */
record Known(Map<String, Customer> byKey, Set<Long> mine) {
    static Known of(EntityManager em, DataPermission permission, List<Customer> named) {
        List<Customer> seen = Rows.covered(em, permission.visibility(Right.READ), named);
        Known known = new Known(new HashMap<>(), ids(Rows.covered(em, permission.visibility(Right.WRITE), seen)));
        seen.forEach(customer -> known.byKey.merge(
                customer.getNameKey(),
                customer,
                (first, second) -> known.isMine(second) && !known.isMine(first) ? second : first));
        return known;
    }

    private static Set<Long> ids(List<Customer> customers) {
        return customers.stream().map(Customer::getId).collect(Collectors.toCollection(HashSet::new));
    }

    private boolean isMine(Customer customer) {
        return mine.contains(customer.getId());
    }

    /** One that the file itself brought. */
    void add(Customer customer) {
        if (byKey.putIfAbsent(customer.getNameKey(), customer) == null) {
            mine.add(customer.getId());
        }
    }
}
