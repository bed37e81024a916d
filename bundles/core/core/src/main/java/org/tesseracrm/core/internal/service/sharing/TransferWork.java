package org.tesseracrm.core.internal.service.sharing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.sharing.CustomerTable.Colleague;
import org.tesseracrm.core.internal.service.sharing.ShareTable.Entry;
import org.tesseracrm.core.internal.service.sharing.TransferTable.Line;

/** Gives customers to others and writes it down, within the transaction under way. */
final class TransferWork {
    private final CustomerTable customers;
    private final ShareTable shares;
    private final TransferTable table;
    private final AuditLog audit;
    private final Clock clock;

    TransferWork(CustomerTable customers, ShareTable shares, TransferTable table, AuditLog audit, Clock clock) {
        this.customers = customers;
        this.shares = shares;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param owner the new owner of each; who has it already keeps it, and that makes no line
     * @return the transfer's id, 0 where nothing changed hands
     */
    long run(Caller caller, Batch batch, ToLongFunction<Held> owner, boolean keepShare, String note) {
        if (batch.customers().stream().allMatch(each -> owner.applyAsLong(each) == each.ownerId())) {
            return 0;
        }
        Stamp stamp = Callers.stamp(caller, clock);
        long id = table.begin(stamp, note);
        List<Held> moved = new ArrayList<>();
        Set<Long> formers = new HashSet<>();
        Set<Long> owners = new HashSet<>();
        batch.each(chunk -> {
            List<Line> lines = lines(stamp.tenantId(), chunk, owner, keepShare);
            table.lines(stamp.tenantId(), id, lines);
            give(stamp, lines, keepShare);
            Set<Long> ids = new HashSet<>();
            lines.forEach(line -> {
                ids.add(line.customerId());
                formers.add(line.from());
                owners.add(line.to());
            });
            chunk.stream().filter(each -> ids.contains(each.id())).forEach(moved::add);
        });
        table.complete(stamp.tenantId(), id, moved.size(), formers, owners);
        record(stamp.tenantId(), id, moved, formers, owners);
        return id;
    }

    private List<Line> lines(long tenant, List<Held> chunk, ToLongFunction<Held> owner, boolean keepShare) {
        Map<Long, Long> target = new HashMap<>();
        chunk.forEach(each -> target.put(each.id(), owner.applyAsLong(each)));
        Map<Long, Right> ended = new HashMap<>();
        for (Entry entry : shares.between(tenant, target.keySet(), new HashSet<>(target.values()))) {
            if (entry.userId() == target.get(entry.customerId())) {
                ended.put(entry.customerId(), entry.right());
            }
        }
        Right former = keepShare ? Right.READ : null;
        return chunk.stream()
                .filter(each -> target.get(each.id()) != each.ownerId())
                .map(each -> new Line(
                        each.id(), each.name(), each.ownerId(), target.get(each.id()), former, ended.get(each.id())))
                .toList();
    }

    private void give(Stamp stamp, List<Line> lines, boolean keepShare) {
        byOwner(lines, Line::to).forEach((to, ids) -> customers.give(ids, to));
        if (keepShare) {
            shares.put(
                    stamp,
                    lines.stream()
                            .map(line -> new Entry(line.customerId(), line.from(), line.formerRight()))
                            .toList());
        }
    }

    static Map<Long, Collection<Long>> byOwner(List<Line> lines, ToLongFunction<Line> owner) {
        Map<Long, Collection<Long>> ids = new TreeMap<>();
        lines.forEach(line -> ids.computeIfAbsent(owner.applyAsLong(line), each -> new ArrayList<>())
                .add(line.customerId()));
        return ids;
    }

    /** One entry for a batch: who got what stands in the lines. */
    private void record(long tenant, long transfer, List<Held> moved, Set<Long> formers, Set<Long> owners) {
        Set<Long> all = new HashSet<>(formers);
        all.addAll(owners);
        Map<Long, Colleague> people = customers.colleagues(tenant, all);
        Map<String, String[]> changes = new TreeMap<>();
        changes.put("owner", new String[] {PeopleNames.of(formers, people), PeopleNames.of(owners, people)});
        changes.put("transfer", new String[] {null, Long.toString(transfer)});
        boolean one = moved.size() == 1;
        if (!one) {
            changes.put("customers", new String[] {null, Integer.toString(moved.size())});
        }
        audit.record(new AuditLog.Entry(
                "core.customer.transferred",
                Long.toString(one ? moved.get(0).id() : transfer),
                Requests.label(moved),
                changes));
    }
}
