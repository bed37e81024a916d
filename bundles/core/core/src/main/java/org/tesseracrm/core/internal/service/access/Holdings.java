package org.tesseracrm.core.internal.service.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tesseracrm.core.api.access.Explanations.Customers;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;

/**
 * How many customers belong to whom, so that what many people see can be counted without asking the tables for each.
 *
 * @param owned how many each owns
 * @param shared what is shared with whom
 */
record Holdings(Map<Long, Long> owned, Map<Long, List<Shared>> shared) {
    Holdings {
        owned = Map.copyOf(owned);
        shared = Map.copyOf(shared);
    }

    record Shared(long customer, long owner, Right right) {}

    /** What such grounds open. */
    Customers count(List<Ground> grounds) {
        return new Customers(
                count(OrgChart.scope(grounds, Right.READ), Right.READ),
                count(OrgChart.scope(grounds, Right.WRITE), Right.WRITE));
    }

    private long count(Visibility.Scope scope, Right right) {
        if (!(scope instanceof Visibility.Owners owners)) {
            return owned.values().stream().mapToLong(Long::longValue).sum();
        }
        long count = owners.userIds().stream()
                .mapToLong(owner -> owned.getOrDefault(owner, 0L))
                .sum();
        Set<Long> besides = new HashSet<>();
        for (Long with : owners.sharedWith()) {
            for (Shared each : shared.getOrDefault(with, List.of())) {
                if (each.right().includes(right) && !owners.userIds().contains(each.owner())) {
                    besides.add(each.customer());
                }
            }
        }
        return count + besides.size();
    }
}
