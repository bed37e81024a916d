package org.tesseracrm.contacts.internal.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.service.AllocationRules.Rule;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.customer.Transfers;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.i18n.Text;

@Component
public final class AllocationServiceImpl implements AllocationService {
    private final ContactsStore store;
    private final CustomerService customers;
    private final DataPermission permission;
    private final Transfers transfers;
    private final People people;
    private final AllocationRules rules;

    @Activate
    public AllocationServiceImpl(
            @Reference ContactsStore store,
            @Reference CustomerService customers,
            @Reference DataPermission permission,
            @Reference Transfers transfers,
            @Reference People people,
            @Reference AllocationRules rules) {
        this.store = store;
        this.customers = customers;
        this.permission = permission;
        this.transfers = transfers;
        this.people = people;
        this.rules = rules;
    }

    @Override
    public Allocated allocate(Collection<String> customerIds, List<String> userIds, Way way, String note) {
        store.require(Transfers.PERMISSION);
        Set<String> ids = new LinkedHashSet<>(customerIds);
        if (ids.isEmpty() || ids.size() > PoolService.MOST) {
            throw InvalidInputException.of(
                    "customerIds", "range", Text.of("contacts.error.poolSize", PoolService.MOST));
        }
        RuleUsers.check(people, userIds, true);
        store.read(em -> Rows.all(em, Customer.class, permission, ids, false));
        Map<String, String> owners = owners(ids, userIds, way);
        Map<String, Integer> counts = new HashMap<>();
        owners.values().forEach(user -> counts.merge(user, 1, Integer::sum));
        Optional<String> transfer = owners.isEmpty() ? Optional.empty() : assign(owners, note);
        return new Allocated(transfer, counts, ids.size() - owners.size());
    }

    /** Empty where all are where they belong already. */
    private Optional<String> assign(Map<String, String> owners, String note) {
        try {
            return Optional.of(transfers.assign(owners, note).id());
        } catch (InvalidInputException e) {
            if (e.errors().stream().anyMatch(error -> error.code().equals("same"))) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Job allocateMany(
            Supplier<? extends Collection<String>> customerIds, List<String> userIds, Way way, String note) {
        store.require(Transfers.PERMISSION);
        RuleUsers.check(people, userIds, true);
        return transfers.assignMany(() -> owners(new LinkedHashSet<>(customerIds.get()), userIds, way), note);
    }

    private Map<String, String> owners(Set<String> ids, List<String> userIds, Way way) {
        Map<String, String> owners = new LinkedHashMap<>();
        if (!userIds.isEmpty()) {
            Dealer dealer = dealer(userIds, way == null ? Way.IN_TURN : way);
            ids.forEach(id -> owners.put(id, dealer.next()));
            return owners;
        }
        Set<String> left = new LinkedHashSet<>(ids);
        for (Rule rule : rules.active()) {
            Dealer dealer = dealer(rule.userIds(), rule.way());
            ListedByIds.of(customers::list, "id", left, rule.filter())
                    .forEach(each -> owners.put(each.id(), dealer.next()));
            left.removeAll(owners.keySet());
        }
        return owners;
    }

    private Dealer dealer(List<String> users, Way way) {
        Map<String, Long> had = new HashMap<>();
        if (way == Way.FEWEST) {
            store.read(em -> em.createQuery(
                                    "select c.ownerId, count(c.id) from Customer c where c.tenantId = :tenant"
                                            + " and c.ownerId in :owners and c.deleted = :no group by c.ownerId",
                                    Object[].class)
                            .setParameter("tenant", store.caller().tenantId())
                            .setParameter(
                                    "owners", users.stream().map(Ids::parse).toList())
                            .setParameter("no", false)
                            .getResultList())
                    .forEach(row -> had.put(row[0].toString(), (Long) row[1]));
        }
        return new Dealer(users, way, had);
    }
}
