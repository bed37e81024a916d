package org.tesseracrm.contacts.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.PoolRow;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.customer.Transfers;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.parameter.Parameter;
import org.tesseracrm.core.api.parameter.ParameterSource;
import org.tesseracrm.core.api.parameter.Parameters;
import org.tesseracrm.core.api.query.EntityList;
import org.tesseracrm.core.api.query.FieldFacts;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.ListField;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.i18n.Text;

@Component(service = {PoolService.class, ParameterSource.class})
public final class PoolServiceImpl implements PoolService, ParameterSource {
    private static final Parameter LIMIT = new Parameter("contacts.claimLimit", 0, 0, 1_000_000);
    private static final Parameter PAUSE = new Parameter("contacts.claimPause", 0, 0, 3_650);
    private static final int NOTE = 500;
    private static final EntityList<PoolRow> POOL = EntityList.ofCompany(PoolRow.class, "tenantId")
            .with("pooled", true)
            .id("id", PoolRow::getCustomerId)
            .search("searchText")
            .field(ListField.<PoolRow>text("name", "name", PoolRow::getName).sortable())
            .field(ListField.<PoolRow>text("city", "city", PoolRow::getCity).sortable())
            .field(ListField.text("province", "province", PoolRow::getProvince))
            .field(ListField.<PoolRow>instant("createdAt", "createdAt", PoolRow::getCreatedAt)
                    .sortable())
            .sortedBy("-createdAt")
            .build();

    private final ContactsStore store;
    private final DataPermission permission;
    private final CustomerRegistry registry;
    private final Transfers transfers;
    private final People people;
    private final AuditLog audit;
    private final Parameters parameters;
    private final Dictionaries dictionaries;

    @Activate
    public PoolServiceImpl(
            @Reference ContactsStore store,
            @Reference DataPermission permission,
            @Reference CustomerRegistry registry,
            @Reference Transfers transfers,
            @Reference People people,
            @Reference AuditLog audit,
            @Reference Parameters parameters,
            @Reference Dictionaries dictionaries) {
        this.store = store;
        this.permission = permission;
        this.registry = registry;
        this.transfers = transfers;
        this.people = people;
        this.audit = audit;
        this.parameters = parameters;
        this.dictionaries = dictionaries;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LIMIT, PAUSE);
    }

    private EntityList<PoolRow> whole() {
        CustomerChoices choices = CustomerChoices.of(dictionaries);
        return POOL.with(List.of(
                ListField.code("kind", "kind", choices.kinds().codes(), PoolRow::getKind),
                ListField.code("industry", "industry", choices.industries().codes(), PoolRow::getIndustry)));
    }

    @Override
    public Page<Pooled> list(ListRequest request) {
        store.require(CLAIM);
        return store.read(em -> {
            Page<PoolRow> page = whole().page(em, store.caller(), permission.visibility(), request);
            Set<Long> users = new HashSet<>();
            page.items().forEach(row -> users.addAll(List.of(row.getKeeperId(), row.getFormerOwnerId())));
            Map<Long, String> names = people.names(users);
            return page.with(page.items().stream()
                    .map(row -> new Pooled(
                            Long.toString(row.getCustomerId()),
                            row.getName(),
                            row.getKind(),
                            row.getIndustry(),
                            row.getProvince(),
                            row.getCity(),
                            row.getNote(),
                            names.get(row.getKeeperId()),
                            names.get(row.getFormerOwnerId()),
                            row.getCreatedAt()))
                    .toList());
        });
    }

    @Override
    public List<FieldFacts> listFields() {
        return whole().facts(store.caller());
    }

    @Override
    public Recalled recall(Collection<String> customerIds, String note) {
        store.require(RECALL);
        String words = note == null ? "" : note.strip();
        if (words.length() > NOTE) {
            throw InvalidInputException.of("note", "tooLong", Text.of("core.error.tooLong", NOTE));
        }
        return store.change(em -> {
            Stamp stamp = store.stamp();
            List<Customer> rows = Rows.all(em, Customer.class, permission, checked(customerIds), false);
            Set<Long> there = PoolRows.of(em, stamp.tenantId(), Rows.ids(rows)).keySet();
            List<Customer> fresh =
                    rows.stream().filter(row -> !there.contains(row.getId())).toList();
            PoolRows.leave(em, stamp.tenantId(), Rows.ids(fresh));
            List<String> others = fresh.stream()
                    .filter(row -> row.getOwnerId() != stamp.by())
                    .map(row -> Long.toString(row.getId()))
                    .toList();
            fresh.forEach(row -> em.persist(new PoolRow(stamp, row, row.getOwnerId(), words)));
            em.flush();
            Optional<String> transfer = others.isEmpty()
                    ? Optional.empty()
                    : Optional.of(transfers
                            .transfer(others, Long.toString(stamp.by()), false, words)
                            .id());
            fresh.forEach(
                    row -> record("recalled", row.getId(), row.getName(), Map.of("note", new String[] {"", words})));
            return new Recalled(
                    fresh.stream().map(row -> Long.toString(row.getId())).toList(), transfer);
        });
    }

    private static Set<String> checked(Collection<String> ids) {
        Set<String> several = new LinkedHashSet<>(ids);
        if (several.isEmpty() || several.size() > MOST) {
            throw InvalidInputException.of("customerIds", "range", Text.of("contacts.error.poolSize", MOST));
        }
        return several;
    }

    @Override
    public int undo(Recalled recalled) {
        store.require(RECALL);
        int left = store.change(em -> {
            List<Long> ids = recalled.customerIds().stream().map(Ids::parse).toList();
            Collection<PoolRow> still =
                    PoolRows.of(em, store.caller().tenantId(), ids).values();
            List<String> mine = still.stream()
                    .filter(row -> row.getKeeperId() == store.caller().userId())
                    .map(row -> Long.toString(row.getCustomerId()))
                    .toList();
            Rows.all(em, Customer.class, permission, mine, false);
            return PoolRows.leave(
                    em, store.caller().tenantId(), mine.stream().map(Ids::parse).toList());
        });
        recalled.transferId().ifPresent(transfers::undo);
        return left;
    }

    @Override
    public int claim(Collection<String> customerIds) {
        store.require(CLAIM);
        List<Long> ids = checked(customerIds).stream().map(Ids::parse).toList();
        long limit = parameters.value(LIMIT);
        Instant since = Instant.now().minus(Duration.ofDays(parameters.value(PAUSE)));
        return store.change(em -> {
            long me = store.caller().userId();
            Map<Long, PoolRow> rows = PoolRows.of(em, store.caller().tenantId(), ids);
            if (rows.size() < ids.size()) {
                throw new ConflictException(Text.of("contacts.error.poolTaken"));
            }
            if (rows.values().stream()
                    .anyMatch(row -> row.getFormerOwnerId() == me
                            && row.getKeeperId() != me
                            && row.getCreatedAt().isAfter(since))) {
                throw new ConflictException(Text.of("contacts.error.claimPause", parameters.value(PAUSE)));
            }
            if (limit > 0 && owned(em, me) + ids.size() > limit) {
                throw new ConflictException(Text.of("contacts.error.claimLimit", limit));
            }
            List<PoolRow> taken = new ArrayList<>(rows.values());
            // whoever was faster has taken the row away
            if (PoolRows.leave(em, store.caller().tenantId(), ids) < ids.size()) {
                throw new ConflictException(Text.of("contacts.error.poolTaken"));
            }
            registry.take(ids);
            taken.forEach(row -> record("claimed", row.getCustomerId(), row.getName(), Map.of("ownerId", new String[] {
                Long.toString(row.getKeeperId()), Long.toString(me)
            })));
            return taken.size();
        });
    }

    private long owned(EntityManager em, long user) {
        return em.createQuery(
                        "select count(c.id) from Customer c where c.tenantId = :tenant and c.ownerId = :owner"
                                + " and c.deleted = :no",
                        Long.class)
                .setParameter("tenant", store.caller().tenantId())
                .setParameter("owner", user)
                .setParameter("no", false)
                .getSingleResult();
    }

    private void record(String verb, long id, String name, Map<String, String[]> changes) {
        audit.record(new AuditLog.Entry("contacts.customer." + verb, Long.toString(id), name, changes));
    }
}
