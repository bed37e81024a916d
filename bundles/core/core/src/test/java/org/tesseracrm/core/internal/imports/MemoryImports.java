package org.tesseracrm.core.internal.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tesseracrm.core.api.imports.ImportJournal.Entry;
import org.tesseracrm.core.api.imports.ImportSession.Later;
import org.tesseracrm.core.internal.imports.ImportState.Counted;

/** One import in memory; a batch that throws leaves nothing behind, neither here nor in the shop. */
final class MemoryImports implements ImportStore {
    private final Shop shop;
    private ImportState state;
    private TreeMap<Long, Entry> entries = new TreeMap<>();
    private TreeMap<Long, Later> later = new TreeMap<>();
    private long[] takenBack = new long[3];

    MemoryImports(Shop shop) {
        this.shop = shop;
    }

    @Override
    public void inBatch(Runnable batch) {
        ImportState stateBefore = state;
        TreeMap<Long, Entry> entriesBefore = new TreeMap<>(entries);
        TreeMap<Long, Later> laterBefore = new TreeMap<>(later);
        long[] takenBefore = takenBack.clone();
        Shop.Goods goods = shop.copy();
        try {
            batch.run();
        } catch (RuntimeException e) {
            state = stateBefore;
            entries = entriesBefore;
            later = laterBefore;
            takenBack = takenBefore;
            shop.put(goods);
            throw e;
        }
    }

    @Override
    public void begin(long tenant, ImportState begun) {
        state = begun;
    }

    @Override
    public Optional<ImportState> find(long tenant, long job) {
        return Optional.of(state);
    }

    @Override
    public void write(long job, Counted counted, List<Entry> some, List<Later> waiting) {
        state = with(counted, state.undoUntil());
        some.forEach(entry -> entries.merge(
                entry.id(),
                entry,
                (first, next) -> new Entry(first.row(), first.id(), next.version(), first.before())));
        waiting.forEach(each -> later.put(each.row(), each));
    }

    private ImportState with(Counted counted, Instant until) {
        return new ImportState(
                state.job(),
                state.target(),
                state.fileKind(),
                state.header(),
                state.width(),
                state.mapping(),
                state.duplicates(),
                state.sameBy(),
                state.newChoices(),
                state.total(),
                counted,
                until);
    }

    @Override
    public List<Entry> entries(long job, long afterRecord) {
        return entries.tailMap(afterRecord, false).values().stream().limit(3).toList();
    }

    @Override
    public void forgetEntries(long job, List<Entry> some) {
        some.forEach(entry -> entries.remove(entry.id()));
    }

    @Override
    public boolean hasEntries(long job) {
        return !entries.isEmpty();
    }

    @Override
    public void tookBack(long job, long removed, long restored, long kept) {
        takenBack[0] += removed;
        takenBack[1] += restored;
        takenBack[2] += kept;
    }

    @Override
    public long[] takenBack(long job) {
        return takenBack;
    }

    @Override
    public List<Later> later(long job) {
        return later.values().stream().limit(2).toList();
    }

    @Override
    public void forgetLater(long job, List<Later> some) {
        new ArrayList<>(some).forEach(each -> later.remove(each.row()));
    }

    @Override
    public void undoUntil(long job, Instant until) {
        state = with(state.counted(), until);
    }

    @Override
    public void expire(Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Long> open() {
        throw new UnsupportedOperationException();
    }
}
