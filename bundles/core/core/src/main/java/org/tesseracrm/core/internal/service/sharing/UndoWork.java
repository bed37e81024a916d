package org.tesseracrm.core.internal.service.sharing;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.customer.Transfers;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.sharing.CustomerTable.Colleague;
import org.tesseracrm.core.internal.service.sharing.ShareTable.Entry;
import org.tesseracrm.core.internal.service.sharing.TransferTable.Kept;
import org.tesseracrm.core.internal.service.sharing.TransferTable.Line;
import org.tesseracrm.i18n.Text;

/** Takes a transfer back, within the transaction under way. */
final class UndoWork {
    private final CustomerTable customers;
    private final ShareTable shares;
    private final TransferTable table;
    private final DataPermission permission;
    private final AuditLog audit;
    private final Clock clock;

    UndoWork(
            CustomerTable customers,
            ShareTable shares,
            TransferTable table,
            DataPermission permission,
            AuditLog audit,
            Clock clock) {
        this.customers = customers;
        this.shares = shares;
        this.table = table;
        this.permission = permission;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the caller is one of those who may: who made it, and who may change all that the new owners have. */
    boolean mayUndo(Caller caller, long by, Set<Long> owners) {
        if (by == caller.userId()) {
            return true;
        }
        Visibility visibility = permission.visibility(Right.WRITE);
        return !owners.isEmpty() && owners.stream().allMatch(visibility::covers);
    }

    /**
     * Locks the transfer until the end of the transaction.
     *
     * @throws ConflictException where it has been undone
     */
    Kept check(Caller caller, long transferId) {
        Kept kept = table.hold(caller.tenantId(), transferId).orElseThrow(NotFoundException::new);
        if (kept.undoneAt().isPresent()) {
            throw new ConflictException(Text.of("core.transfer.undone"));
        }
        if (!mayUndo(caller, kept.by(), kept.owners())) {
            throw new ForbiddenException(Transfers.PERMISSION);
        }
        return kept;
    }

    Map<String, Long> run(Caller caller, long transferId, Steps steps) {
        Kept kept = check(caller, transferId);
        Stamp stamp = Callers.stamp(caller, clock);
        long seen = 0;
        long restored = 0;
        String label = "";
        List<Line> lines = table.linesAfter(caller.tenantId(), transferId, Long.MIN_VALUE, Chunks.SIZE);
        while (!lines.isEmpty()) {
            steps.at(seen, kept.customers());
            label = label.isEmpty() ? lines.get(0).name() : label;
            restored += restore(stamp, transferId, lines);
            seen += lines.size();
            lines = table.linesAfter(
                    caller.tenantId(), transferId, lines.get(lines.size() - 1).customerId(), Chunks.SIZE);
        }
        steps.at(seen, kept.customers());
        table.undone(stamp, transferId);
        record(transferId, label, seen, restored);
        Map<String, Long> result = new LinkedHashMap<>();
        result.put("restored", restored);
        result.put("kept", seen - restored);
        return result;
    }

    private int restore(Stamp stamp, long transferId, List<Line> lines) {
        long tenant = stamp.tenantId();
        Map<Long, Held> now = new HashMap<>();
        customers.hold(tenant, lines.stream().map(Line::customerId).toList()).forEach(held -> now.put(held.id(), held));
        Map<Long, Colleague> formers =
                customers.colleagues(tenant, lines.stream().map(Line::from).collect(Collectors.toSet()));
        List<Line> back = lines.stream()
                .filter(line -> still(line, now.get(line.customerId())))
                .filter(line -> formers.containsKey(line.from())
                        && formers.get(line.from()).active())
                .toList();
        // an owner's shares end by themselves: so does the one that was kept for him
        TransferWork.byOwner(back, Line::from).forEach((owner, ids) -> customers.give(ids, owner));
        shares.put(
                stamp,
                back.stream()
                        .filter(line -> line.endedRight() != null)
                        .map(line -> new Entry(line.customerId(), line.to(), line.endedRight()))
                        .toList());
        if (!back.isEmpty()) {
            table.restored(
                    tenant, transferId, back.stream().map(Line::customerId).toList());
        }
        return back.size();
    }

    private static boolean still(Line line, Held now) {
        return now != null && !now.deleted() && now.ownerId() == line.to();
    }

    private void record(long transferId, String label, long all, long restored) {
        Map<String, String[]> changes = new HashMap<>();
        changes.put("restored", new String[] {null, Long.toString(restored)});
        changes.put("kept", new String[] {null, Long.toString(all - restored)});
        audit.record(new AuditLog.Entry(
                "core.customer.transferUndone",
                Long.toString(transferId),
                label + (all > 1 ? " +" + (all - 1) : ""),
                changes));
    }
}
