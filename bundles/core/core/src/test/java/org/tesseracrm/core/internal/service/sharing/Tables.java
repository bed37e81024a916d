package org.tesseracrm.core.internal.service.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.record.Stamp;

/** Customers, shares and the log in memory; who may what is said by two sets. */
final class Tables implements CustomerTable, ShareTable, TransferTable, AuditLog {
    final Map<Long, Held> customers = new TreeMap<>();
    final Map<Long, Colleague> people = new HashMap<>();
    final Map<List<Long>, Right> shares = new HashMap<>();
    final List<Line> lines = new ArrayList<>();
    final Set<Long> restored = new HashSet<>();
    final List<AuditLog.Entry> audit = new ArrayList<>();
    final Set<Long> hidden = new HashSet<>();
    final Set<Long> readOnly = new HashSet<>();
    Kept transfer;

    Tables person(long id, boolean active) {
        people.put(id, new Colleague(id, "Person " + id, active));
        return this;
    }

    Tables customer(long id, long owner) {
        customers.put(id, new Held(id, "Customer " + id, owner, false));
        return this;
    }

    void delete(long id) {
        Held now = customers.get(id);
        customers.put(id, new Held(id, now.name(), now.ownerId(), true));
    }

    @Override
    public List<Held> hold(long tenantId, Collection<Long> ids) {
        return customers.values().stream()
                .filter(each -> ids.contains(each.id()))
                .toList();
    }

    @Override
    public List<Long> ownedBy(long tenantId, long userId) {
        return customers.values().stream()
                .filter(each -> each.ownerId() == userId)
                .map(Held::id)
                .toList();
    }

    @Override
    public void requireWrite(Map<Long, Long> owners) {
        if (owners.keySet().stream().anyMatch(hidden::contains)) {
            throw new NotFoundException();
        }
        if (owners.keySet().stream().anyMatch(readOnly::contains)) {
            throw ForbiddenException.readOnly();
        }
    }

    @Override
    public Held requireRead(long customerId) {
        return customers.get(customerId);
    }

    @Override
    public void give(Collection<Long> ids, long ownerId) {
        ids.forEach(id -> {
            Held now = customers.get(id);
            customers.put(id, new Held(id, now.name(), ownerId, now.deleted()));
            shares.remove(List.of(id, ownerId));
        });
    }

    @Override
    public Map<Long, Colleague> colleagues(long tenantId, Collection<Long> userIds) {
        Map<Long, Colleague> found = new HashMap<>(people);
        found.keySet().retainAll(userIds);
        return found;
    }

    @Override
    public List<ShareTable.Entry> between(long tenantId, Collection<Long> customerIds, Collection<Long> userIds) {
        return shares.entrySet().stream()
                .filter(each -> customerIds.contains(each.getKey().get(0))
                        && userIds.contains(each.getKey().get(1)))
                .map(each ->
                        new ShareTable.Entry(each.getKey().get(0), each.getKey().get(1), each.getValue()))
                .toList();
    }

    @Override
    public void put(Stamp stamp, List<ShareTable.Entry> entries) {
        entries.forEach(each -> shares.put(List.of(each.customerId(), each.userId()), each.right()));
    }

    @Override
    public int remove(long tenantId, Collection<Long> customerIds, Collection<Long> userIds) {
        int before = shares.size();
        shares.keySet().removeIf(each -> customerIds.contains(each.get(0)) && userIds.contains(each.get(1)));
        return before - shares.size();
    }

    @Override
    public List<Granted> of(long tenantId, long customerId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long begin(Stamp stamp, String note) {
        transfer = new Kept(77, stamp.by(), 0, Set.of(), Optional.empty());
        return transfer.id();
    }

    @Override
    public void lines(long tenantId, long transferId, List<Line> more) {
        lines.addAll(more);
    }

    @Override
    public void complete(long tenantId, long transferId, long count, Set<Long> formers, Set<Long> owners) {
        transfer = new Kept(transferId, transfer.by(), count, owners, Optional.empty());
    }

    @Override
    public Optional<Kept> hold(long tenantId, long transferId) {
        return Optional.ofNullable(transfer);
    }

    @Override
    public List<Line> linesAfter(long tenantId, long transferId, long customerId, int limit) {
        return lines.stream()
                .filter(line -> line.customerId() > customerId)
                .limit(limit)
                .toList();
    }

    @Override
    public void restored(long tenantId, long transferId, Collection<Long> customerIds) {
        restored.addAll(customerIds);
    }

    @Override
    public void undone(Stamp stamp, long transferId) {
        transfer =
                new Kept(transferId, transfer.by(), transfer.customers(), transfer.owners(), Optional.of(stamp.at()));
    }

    @Override
    public void record(AuditLog.Entry entry) {
        audit.add(entry);
    }
}
