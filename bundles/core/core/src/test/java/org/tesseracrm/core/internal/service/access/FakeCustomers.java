package org.tesseracrm.core.internal.service.access;

import java.util.List;
import java.util.Optional;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.query.Page;

/** Customers in memory, looked at as queries do: by owner, or by a share. */
record FakeCustomers(List<Fact> customers) implements CustomerFacts {
    @Override
    public Optional<Fact> find(long tenantId, long customerId) {
        return customers.stream().filter(fact -> fact.id() == customerId).findFirst();
    }

    @Override
    public Page.Total count(Caller caller, Visibility visibility) {
        return new Page.Total(
                customers.stream()
                        .filter(fact -> isIn(visibility.scope(), visibility.right(), fact.target()))
                        .count(),
                Page.Relation.eq);
    }

    static boolean isIn(Visibility.Scope scope, Right right, Ground.Target customer) {
        return scope instanceof Visibility.All
                || scope instanceof Visibility.Owners owners
                        && (owners.userIds().contains(customer.owner())
                                || customer.shares().entrySet().stream()
                                        .anyMatch(share -> owners.sharedWith().contains(share.getKey())
                                                && share.getValue().includes(right)));
    }
}
