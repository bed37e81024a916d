package com.example.visits.internal.service;

import java.util.function.Consumer;
import java.util.List;
import java.util.Collection;
import org.tesseracrm.core.api.record.Stamp;
import com.example.visits.internal.model.VisitEntity;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.i18n.Text;

/** Permission first, then one transaction, with the audit entry in it. */
@Component
public final class VisitServiceImpl implements VisitService {
    private final Access access;
    private final VisitStore store;
    private final AuditLog audit;
    private final VisitRecords records;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public VisitServiceImpl(
            @Reference Access access,
            @Reference VisitStore store,
            @Reference People people,
            @Reference AuditLog audit) {
        this.access = access;
        this.store = store;
        this.audit = audit;
        this.records = new VisitRecords(store, people);
    }

    @Override
    public Page<VisitRecord> list(ListRequest request) {
        access.require(READ);
        return page(false, request);
    }

    @Override
    public Page<VisitRecord> listDeleted(ListRequest request) {
        access.require(DELETE);
        return page(true, request);
    }

    private Page<VisitRecord> page(boolean deleted, ListRequest request) {
        return store.transaction(() -> {
            Page<VisitEntity> page = store.page(deleted, request);
            return page.with(records.of(page.items()));
        });
    }

    @Override
    public VisitRecord get(String id) {
        access.require(READ);
        return store.transaction(() -> records.of(live(id)));
    }

    @Override
    public Right right(String id) {
        access.require(READ);
        return store.transaction(() -> {
            VisitEntity row = live(id);
            return store.right(row.getCustomerId(), row.getOwnerId());
        });
    }

    @Override
    public Right rightOfCustomer(String customerId) {
        access.require(READ);
        return store.transaction(() -> {
            CustomerRegistry.Entry customer =
                    store.customer(Ids.parse(customerId)).orElseThrow(NotFoundException::new);
            return store.right(customer.id(), customer.ownerId());
        });
    }

    @Override
    public VisitRecord create(VisitDraft draft) {
        access.require(WRITE);
        VisitEntity.Values values = VisitRules.check(draft);
        return store.transaction(() -> {
            CustomerRegistry.Entry customer = customer(draft);
            store.requireWrite(Map.of(customer.id(), customer.ownerId()));
            VisitEntity row = new VisitEntity(stamp(), customer.id(), customer.ownerId(), values);
            store.add(row);
            record("created", row, Map.of());
            store.flush();
            return records.of(row);
        });
    }

    @Override
    public VisitRecord update(String id, long version, VisitDraft draft) {
        access.require(WRITE);
        VisitEntity.Values values = VisitRules.check(draft);
        return store.transaction(() -> {
            VisitEntity row = live(id);
            CustomerRegistry.Entry customer = customer(draft);
            Map<Long, Long> owners = new HashMap<>();
            owners.put(row.getCustomerId(), row.getOwnerId());
            owners.put(customer.id(), customer.ownerId());
            store.requireWrite(owners);
            row.expect(version);
            Map<String, String[]> changes = changes(row, customer.id(), values);
            if (!changes.isEmpty()) {
                row.write(stamp(), customer.id(), customer.ownerId(), values);
                record("changed", row, changes);
                store.flush();
            }
            return records.of(row);
        });
    }

    @Override
    public void delete(Collection<String> ids) {
        access.require(DELETE);
        Stamp stamp = stamp();
        each(ids, false, "deleted", row -> row.delete(stamp));
    }

    @Override
    public void restore(Collection<String> ids) {
        access.require(DELETE);
        Stamp stamp = stamp();
        each(ids, true, "restored", row -> row.restore(stamp));
    }

    @Override
    public void purge(Collection<String> ids) {
        access.require(PURGE);
        each(ids, true, "purged", store::remove);
    }

    /** All or nothing. */
    private void each(Collection<String> ids, boolean deleted, String verb, Consumer<VisitEntity> how) {
        store.transaction(() -> {
            List<VisitEntity> rows =
                    ids.stream().map(id -> find(id, deleted)).toList();
            Map<Long, Long> owners = new HashMap<>();
            rows.forEach(row -> owners.put(row.getCustomerId(), row.getOwnerId()));
            store.requireWrite(owners);
            rows.forEach(row -> {
                how.accept(row);
                record(verb, row, Map.of());
            });
            store.flush();
            return rows;
        });
    }

    private VisitEntity live(String id) {
        return find(id, false);
    }

    private VisitEntity find(String id, boolean deleted) {
        return store.find(Ids.parse(id))
                .filter(row -> row.isDeleted() == deleted)
                .orElseThrow(NotFoundException::new);
    }

    private CustomerRegistry.Entry customer(VisitDraft draft) {
        try {
            return store.customer(Ids.parse(draft.customerId())).orElseThrow(NotFoundException::new);
        } catch (NotFoundException e) {
            throw InvalidInputException.of("customerId", "unknown", Text.of("visits.error.customer"));
        }
    }

    private Stamp stamp() {
        return Stamp.of(access.caller(), clock.instant());
    }

    private void record(String verb, VisitEntity row, Map<String, String[]> changes) {
        audit.record(new AuditLog.Entry("visits.visit." + verb, Long.toString(row.getId()), row.getTitle(), changes));
    }

    private static Map<String, String[]> changes(VisitEntity row, long customerId, VisitEntity.Values values) {
        Map<String, String[]> changes = new HashMap<>();
        note(changes, "customerId", row.getCustomerId(), customerId);
        note(changes, "title", row.getTitle(), values.title());
        note(changes, "day", row.getDay(), values.day());
        note(changes, "notes", row.getNotes(), values.notes());
        return changes;
    }

    private static void note(Map<String, String[]> changes, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, new String[] {Objects.toString(before, ""), Objects.toString(after, "")});
        }
    }
}
