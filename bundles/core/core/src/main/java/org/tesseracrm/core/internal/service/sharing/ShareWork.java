package org.tesseracrm.core.internal.service.sharing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.sharing.CustomerTable.Colleague;
import org.tesseracrm.core.internal.service.sharing.ShareTable.Entry;

/** Sharing and its end, for one or for many, within the transaction under way. */
final class ShareWork {
    private final CustomerTable customers;
    private final ShareTable table;
    private final AuditLog audit;
    private final Clock clock;

    ShareWork(CustomerTable customers, ShareTable table, AuditLog audit, Clock clock) {
        this.customers = customers;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    int share(Caller caller, Set<Long> ids, Set<Long> users, Right right, Steps steps) {
        Map<Long, Colleague> people = Requests.working(customers, caller.tenantId(), "userIds", users);
        Batch batch = Batch.writable(customers, caller.tenantId(), ids, steps);
        Stamp stamp = Callers.stamp(caller, clock);
        AtomicInteger count = new AtomicInteger();
        batch.each(chunk -> {
            List<Entry> wanted = wanted(stamp.tenantId(), chunk, users, right);
            table.put(stamp, wanted);
            count.addAndGet(wanted.size());
        });
        if (count.get() > 0) {
            record("core.customer.shared", batch, people, Map.of("right", new String[] {null, right.name()}), 1);
        }
        return count.get();
    }

    /** What is not there yet, or with another right; an owner needs no share. */
    private List<Entry> wanted(long tenant, List<Held> chunk, Set<Long> users, Right right) {
        Map<Long, Map<Long, Right>> there = new HashMap<>();
        table.between(tenant, chunk.stream().map(Held::id).toList(), users)
                .forEach(entry -> there.computeIfAbsent(entry.customerId(), id -> new HashMap<>())
                        .put(entry.userId(), entry.right()));
        List<Entry> wanted = new ArrayList<>();
        for (Held customer : chunk) {
            Map<Long, Right> now = there.getOrDefault(customer.id(), Map.of());
            users.stream()
                    .filter(user -> user != customer.ownerId() && now.get(user) != right)
                    .forEach(user -> wanted.add(new Entry(customer.id(), user, right)));
        }
        return wanted;
    }

    int unshare(Caller caller, Set<Long> ids, Set<Long> users, Steps steps) {
        Map<Long, Colleague> people = Requests.colleagues(customers, caller.tenantId(), users);
        Batch batch = Batch.writable(customers, caller.tenantId(), ids, steps);
        AtomicInteger count = new AtomicInteger();
        batch.each(chunk -> count.addAndGet(
                table.remove(caller.tenantId(), chunk.stream().map(Held::id).toList(), users)));
        if (count.get() > 0) {
            record("core.customer.unshared", batch, people, Map.of(), 0);
        }
        return count.get();
    }

    /** @param side 1 where the people are what it is now, 0 where they are what it was */
    private void record(String action, Batch batch, Map<Long, Colleague> people, Map<String, String[]> more, int side) {
        List<Held> all = batch.customers();
        Map<String, String[]> changes = new TreeMap<>(more);
        changes.put(
                "people",
                values(side, people.values().stream().map(Colleague::name).collect(Collectors.joining(", "))));
        boolean one = all.size() == 1;
        if (!one) {
            changes.put("customers", values(side, Integer.toString(all.size())));
        }
        if (!one && all.size() <= Sharing.AT_ONCE) {
            changes.put(
                    "customerIds",
                    values(
                            side,
                            all.stream().map(each -> Long.toString(each.id())).collect(Collectors.joining(","))));
        }
        audit.record(
                new AuditLog.Entry(action, one ? Long.toString(all.get(0).id()) : "", Requests.label(all), changes));
    }

    private static String[] values(int side, String value) {
        return side == 1 ? new String[] {null, value} : new String[] {value, null};
    }
}
