package org.tesseracrm.core.internal.service.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    @Override
    public Holdings holdings(long tenantId, Set<Long> sharedWith) {
        Map<Long, Long> owned = customers.stream()
                .collect(Collectors.groupingBy(fact -> fact.target().owner(), Collectors.counting()));
        Map<Long, List<Holdings.Shared>> shared = new HashMap<>();
        for (Fact fact : customers) {
            fact.target().shares().forEach((user, right) -> {
                if (sharedWith.contains(user)) {
                    shared.computeIfAbsent(user, any -> new ArrayList<>())
                            .add(new Holdings.Shared(fact.id(), fact.target().owner(), right));
                }
            });
        }
        return new Holdings(owned, shared);
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
