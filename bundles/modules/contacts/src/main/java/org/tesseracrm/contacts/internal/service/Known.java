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
 * The customers that a file's rows name and that are there already.
 *
 * @param byKey of several with one name, one that the caller may change, else one that he sees, else the first
 * @param seen ids of those that he sees
 * @param mine ids of those that he may change
 */
record Known(Map<String, Customer> byKey, Set<Long> seen, Set<Long> mine) {
    static Known of(EntityManager em, DataPermission permission, List<Customer> named) {
        Known known = new Known(
                new HashMap<>(),
                ids(Rows.covered(em, permission.visibility(Right.READ), named)),
                ids(Rows.covered(em, permission.visibility(Right.WRITE), named)));
        named.forEach(customer -> known.byKey.merge(
                customer.getNameKey(),
                customer,
                (first, second) -> known.rank(second) > known.rank(first) ? second : first));
        return known;
    }

    private static Set<Long> ids(List<Customer> customers) {
        return customers.stream().map(Customer::getId).collect(Collectors.toCollection(HashSet::new));
    }

    private int rank(Customer customer) {
        return mine.contains(customer.getId()) ? 2 : seen.contains(customer.getId()) ? 1 : 0;
    }

    /** One that the file itself brought. */
    void add(Customer customer) {
        if (byKey.putIfAbsent(customer.getNameKey(), customer) == null) {
            seen.add(customer.getId());
            mine.add(customer.getId());
        }
    }
}
