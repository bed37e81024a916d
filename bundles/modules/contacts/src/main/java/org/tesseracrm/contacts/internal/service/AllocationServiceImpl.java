package org.tesseracrm.contacts.internal.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.model.RuleRow;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.customer.Transfers;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.i18n.Text;

@Component
public final class AllocationServiceImpl implements AllocationService {
    private static final int MOST_USERS = 100;
    private static final int MOST_RULES = 100;
    private static final int NAME = 100;
    /** As many ids as a filter takes. */
    private static final int AT_ONCE = 150;

    private final ContactsStore store;
    private final CustomerService customers;
    private final Transfers transfers;
    private final People people;
    private final AuditLog audit;

    @Activate
    public AllocationServiceImpl(
            @Reference ContactsStore store,
            @Reference CustomerService customers,
            @Reference Transfers transfers,
            @Reference People people,
            @Reference AuditLog audit) {
        this.store = store;
        this.customers = customers;
        this.transfers = transfers;
        this.people = people;
        this.audit = audit;
    }

    @Override
    public Allocated allocate(Collection<String> customerIds, List<String> userIds, Way way, String note) {
        store.require(Transfers.PERMISSION);
        Set<String> ids = new LinkedHashSet<>(customerIds);
        if (ids.isEmpty() || ids.size() > PoolService.MOST) {
            throw InvalidInputException.of(
                    "customerIds", "range", Text.of("contacts.error.poolSize", PoolService.MOST));
        }
        checkUsers(userIds, true);
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
        checkUsers(userIds, true);
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
        for (Rule rule : active()) {
            Dealer dealer = dealer(rule.userIds(), rule.way());
            matching(rule, left).forEach(id -> owners.put(id, dealer.next()));
            left.removeAll(owners.keySet());
        }
        return owners;
    }

    private List<Rule> active() {
        Set<Long> working = people.everybody();
        return all().stream()
                .filter(Rule::active)
                .map(rule -> new Rule(
                        rule.id(),
                        rule.version(),
                        rule.name(),
                        rule.filter(),
                        rule.userIds().stream()
                                .filter(id -> working.contains(Ids.parse(id)))
                                .toList(),
                        rule.userNames(),
                        rule.way(),
                        true))
                .filter(rule -> !rule.userIds().isEmpty())
                .toList();
    }

    /** Those of the customers that the rule is for, as far as the caller sees them. */
    private Set<String> matching(Rule rule, Set<String> ids) {
        Set<String> matching = new LinkedHashSet<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            String these = "id=in=(" + String.join(",", some) + ")";
            String filter = rule.filter().isEmpty() ? these : "(" + rule.filter() + ");" + these;
            Page<CustomerRecord> found = customers.list(new ListRequest("", filter, "", ListRequest.MAX_LIMIT, ""));
            found.items().forEach(each -> matching.add(each.id()));
        }
        return matching;
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

    private void checkUsers(List<String> userIds, boolean mayBeEmpty) {
        if (userIds.size() > MOST_USERS || userIds.isEmpty() && !mayBeEmpty) {
            throw InvalidInputException.of("userIds", "range", Text.of("core.field.range", 1, MOST_USERS));
        }
        Set<Long> working = people.everybody();
        if (!userIds.stream().allMatch(id -> working.contains(CustomerEntries.parse(id)))) {
            throw InvalidInputException.of("userIds", "unknown", Text.of("contacts.error.owner"));
        }
    }

    @Override
    public List<Rule> rules() {
        store.require(RULES);
        return all();
    }

    private List<Rule> all() {
        return store.read(em -> {
            List<RuleRow> rows = rows(em);
            Set<Long> users = new HashSet<>();
            rows.forEach(row -> users.addAll(row.getUserIds()));
            Map<Long, String> names = people.names(users);
            return rows.stream().map(row -> rule(row, names)).toList();
        });
    }

    private List<RuleRow> rows(EntityManager em) {
        return em.createQuery(
                        "select r from RuleRow r where r.tenantId = :tenant order by r.place, r.id", RuleRow.class)
                .setParameter("tenant", store.caller().tenantId())
                .getResultList();
    }

    private static Rule rule(RuleRow row, Map<Long, String> names) {
        return new Rule(
                Long.toString(row.getId()),
                row.getVersion(),
                row.getName(),
                row.getFilter(),
                row.getUserIds().stream().map(id -> Long.toString(id)).toList(),
                row.getUserIds().stream().map(id -> names.getOrDefault(id, "")).toList(),
                Way.valueOf(row.getWay()),
                row.isActive());
    }

    @Override
    public Rule create(RuleDraft draft) {
        store.require(RULES);
        return store.change(em -> {
            List<RuleRow> known = rows(em);
            if (known.size() >= MOST_RULES) {
                throw InvalidInputException.of("name", "tooMany", Text.of("contacts.error.tooManyLines", MOST_RULES));
            }
            int place = known.isEmpty() ? 0 : known.get(known.size() - 1).getPlace() + 1;
            RuleRow row = new RuleRow(store.stamp(), place);
            fill(row, draft);
            em.persist(row);
            em.flush();
            return told("created", row);
        });
    }

    @Override
    public Rule update(String id, long version, RuleDraft draft) {
        store.require(RULES);
        return store.change(em -> {
            RuleRow row = find(em, id);
            row.expect(version);
            fill(row, draft);
            row.changed(store.stamp());
            em.flush();
            return told("changed", row);
        });
    }

    @Override
    public void delete(String id) {
        store.require(RULES);
        store.change(em -> {
            RuleRow row = find(em, id);
            em.remove(row);
            return told("deleted", row);
        });
    }

    @Override
    public List<Rule> order(List<String> ids) {
        store.require(RULES);
        store.change(em -> {
            Map<String, RuleRow> known = new LinkedHashMap<>();
            rows(em).forEach(row -> known.put(Long.toString(row.getId()), row));
            Set<String> wanted = new LinkedHashSet<>(ids);
            wanted.retainAll(known.keySet());
            wanted.addAll(known.keySet());
            int place = 0;
            for (String id : wanted) {
                known.get(id).setPlace(place++);
            }
            return null;
        });
        return all();
    }

    private RuleRow find(EntityManager em, String id) {
        long key = Ids.parse(id);
        return rows(em).stream().filter(row -> row.getId() == key).findFirst().orElseThrow(NotFoundException::new);
    }

    private void fill(RuleRow row, RuleDraft draft) {
        FieldChecks checks = new FieldChecks("contacts", store.today());
        String name = checks.required("name", draft.name(), NAME);
        checks.done();
        String filter = draft.filter() == null ? "" : draft.filter().strip();
        // what is no filter is refused by name
        customers.list(new ListRequest("", filter, "", 1, ""));
        List<String> users = draft.userIds() == null ? List.of() : draft.userIds();
        checkUsers(users, false);
        row.set(
                name,
                filter,
                users.stream().distinct().map(Ids::parse).toList(),
                (draft.way() == null ? Way.IN_TURN : draft.way()).name(),
                draft.active());
    }

    private Rule told(String verb, RuleRow row) {
        audit.record(new AuditLog.Entry(
                "contacts.allocation." + verb,
                Long.toString(row.getId()),
                row.getName(),
                Map.of("filter", new String[] {"", row.getFilter()})));
        return rule(row, people.names(row.getUserIds()));
    }
}
