package org.tesseracrm.core.internal.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.imports.BatchImportTarget;
import org.tesseracrm.core.api.imports.BatchImportTarget.Kept;
import org.tesseracrm.core.api.imports.ImportJournal.Entry;
import org.tesseracrm.core.api.job.JobContext;

/**
 * Takes an import back, part by part; with each part its entries in the journal go, so that the work goes on where it stopped. What
 * stays as it is, since it was changed since, the job lists as it lists refused rows.
 */
final class TakeBack {
    private final ImportState state;
    private final ImportStore store;
    private final BatchImportTarget target;
    private final JobContext context;
    private final long total;
    private long done;

    TakeBack(ImportState state, ImportStore store, BatchImportTarget target, JobContext context) {
        this.state = state;
        this.store = store;
        this.target = target;
        this.context = context;
        this.total = state.counted().created() + state.counted().updated();
    }

    Map<String, Long> run() {
        long[] before = store.takenBack(state.job());
        done = before[0] + before[1] + before[2];
        context.progress(done, total);
        long after = Long.MIN_VALUE;
        for (List<Entry> some = store.entries(state.job(), after); !some.isEmpty(); ) {
            List<Entry> these = some;
            store.inBatch(() -> take(these));
            context.progress(done, total);
            after = some.get(some.size() - 1).id();
            some = store.entries(state.job(), after);
        }
        Map<String, Long> result = result();
        store.inBatch(() -> {
            target.takenBack(result);
            store.undoUntil(state.job(), null);
        });
        return result;
    }

    private void take(List<Entry> entries) {
        Map<Long, Entry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        List<Kept> kept = target.takeBack(entries);
        kept.forEach(each -> context.refuse(byId.get(each.id()).row(), "", each.label(), each.reason()));
        Set<Long> stays = kept.stream().map(Kept::id).collect(Collectors.toSet());
        long removed = count(entries, stays, true);
        long restored = count(entries, stays, false);
        store.forgetEntries(state.job(), entries);
        store.tookBack(state.job(), removed, restored, stays.size());
        done += entries.size();
        context.writeWithin(done, total);
    }

    private static long count(List<Entry> entries, Set<Long> without, boolean created) {
        return entries.stream()
                .filter(entry -> entry.isCreated() == created && !without.contains(entry.id()))
                .count();
    }

    private Map<String, Long> result() {
        long[] back = store.takenBack(state.job());
        Map<String, Long> result = new LinkedHashMap<>();
        result.put("removed", back[0]);
        result.put("reverted", back[1]);
        result.put("kept", back[2]);
        return result;
    }
}
