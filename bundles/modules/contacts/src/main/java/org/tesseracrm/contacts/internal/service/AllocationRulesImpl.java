package org.tesseracrm.contacts.internal.service;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.model.RuleRow;
import org.tesseracrm.contacts.internal.service.AllocationService.Way;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.i18n.Text;

@Component
public final class AllocationRulesImpl implements AllocationRules {
    private static final int MOST_RULES = 100;
    private static final int NAME = 100;
    /** What a filter with the ids of many customers leaves to the rule. */
    private static final int FILTER = 1_400;

    private final ContactsStore store;
    private final CustomerService customers;
    private final People people;
    private final AuditLog audit;

    @Activate
    public AllocationRulesImpl(
            @Reference ContactsStore store,
            @Reference CustomerService customers,
            @Reference People people,
            @Reference AuditLog audit) {
        this.store = store;
        this.customers = customers;
        this.people = people;
        this.audit = audit;
    }

    @Override
    public List<Rule> active() {
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

    @Override
    public List<Rule> list() {
        store.require(MANAGE);
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
        store.require(MANAGE);
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
        store.require(MANAGE);
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
        store.require(MANAGE);
        store.change(em -> {
            RuleRow row = find(em, id);
            em.remove(row);
            return told("deleted", row);
        });
    }

    @Override
    public List<Rule> order(List<String> ids) {
        store.require(MANAGE);
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
        String asked = checks.text("filter", draft.filter(), FILTER);
        checks.done();
        String filter = asked == null ? "" : asked;
        // what is no filter is refused by name
        customers.list(new ListRequest("", filter, "", 1, ""));
        List<String> users = draft.userIds() == null ? List.of() : draft.userIds();
        RuleUsers.check(people, users, false);
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
