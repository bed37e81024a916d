package org.tesseracrm.core.internal.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.imports.BatchImportTarget;
import org.tesseracrm.core.api.imports.BatchImportTarget.Kept;
import org.tesseracrm.core.api.imports.ImportJournal.Entry;
import org.tesseracrm.core.api.job.JobContext;

/**
 * Takes an import back, part by part; with each part its entries in the journal go, so that the work goes on where it stopped. What
 * stays as it is, since it was changed since, the job lists as it lists refused rows.
 */
final class TakeBack {
    private static final Logger LOG = LoggerFactory.getLogger(TakeBack.class);

    private final ImportState state;
    private final ImportStore store;
    private final BatchImportTarget target;
    private final JobContext context;
    private final long total;
    private final Executor beside;
    /** From where a part writes what the other one writes too, to its commit. */
    private final ReentrantLock ending = new ReentrantLock();

    private long done;

    /** @param beside where a second part is taken back at the same time, in the caller's name */
    TakeBack(ImportState state, ImportStore store, BatchImportTarget target, JobContext context, Executor beside) {
        this.beside = beside;
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
        for (List<Entry> some = next(List.of()); !some.isEmpty(); ) {
            List<Entry> others = next(some);
            takeBoth(some, others);
            context.progress(done, total);
            some = others.isEmpty() ? others : next(others);
        }
        Map<String, Long> result = result();
        store.inBatch(() -> {
            target.takenBack(result);
            store.undoUntil(state.job(), null);
        });
        return result;
    }

    private List<Entry> next(List<Entry> before) {
        long after = before.isEmpty()
                ? Long.MIN_VALUE
                : before.get(before.size() - 1).id();
        return store.entries(state.job(), after);
    }

    /**
     * What only removes touches nothing in common, and the database has more than one processor. What restores may change the same
     * rows: another owner's, a parent's.
     */
    private void takeBoth(List<Entry> some, List<Entry> others) {
        if (others.isEmpty() || !onlyCreated(some) || !onlyCreated(others)) {
            part(some);
            if (!others.isEmpty()) {
                part(others);
            }
            return;
        }
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> went(others), beside);
        boolean first = went(some);
        // one that stood in the other's way is alone now; what fails for another reason fails again
        if (!second.join()) {
            part(others);
        }
        if (!first) {
            part(some);
        }
    }

    private boolean went(List<Entry> entries) {
        try {
            part(entries);
            return true;
        } catch (RuntimeException e) {
            LOG.info("A part of an undo is done again by itself: {}", e.toString());
            return false;
        }
    }

    private static boolean onlyCreated(List<Entry> entries) {
        return entries.stream().allMatch(Entry::isCreated);
    }

    private void part(List<Entry> entries) {
        try {
            store.inBatch(() -> take(entries));
        } finally {
            if (ending.isHeldByCurrentThread()) {
                ending.unlock();
            }
        }
    }

    private void take(List<Entry> entries) {
        Map<Long, Entry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        List<Kept> kept = target.takeBack(entries);
        store.forgetEntries(state.job(), entries);
        ending.lock();
        kept.forEach(each -> context.refuse(byId.get(each.id()).row(), "", each.label(), each.reason()));
        Set<Long> stays = kept.stream().map(Kept::id).collect(Collectors.toSet());
        long removed = count(entries, stays, true);
        long restored = count(entries, stays, false);
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
