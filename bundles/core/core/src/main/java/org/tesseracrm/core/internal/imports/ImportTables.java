package org.tesseracrm.core.internal.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.imports.ImportJournal.Entry;
import org.tesseracrm.core.api.imports.ImportOptions.Duplicates;
import org.tesseracrm.core.api.imports.ImportSession.Later;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.imports.ImportState.Counted;
import org.tesseracrm.core.internal.service.FlatJson;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;

/** Imports in the tables {@code core_import…}; by statements, for their entries come by the million. */
@Component(service = ImportStore.class)
public final class ImportTables implements ImportStore {
    private static final int TAKEN_BACK_AT_ONCE = 900;
    private static final int FORGOTTEN_AT_ONCE = 10_000;

    private final Store store;

    @Activate
    public ImportTables(@Reference Store store) {
        this.store = store;
    }

    @Override
    public void inBatch(Runnable batch) {
        store.run(em -> batch.run());
    }

    @Override
    public void begin(long tenant, ImportState state) {
        Map<String, String> mapping = new HashMap<>();
        state.mapping().forEach((column, field) -> mapping.put(column.toString(), field));
        store.run(em -> new Sql(
                        "insert into core_import (job_id, tenant_id, target, file_kind, header, width, mapping, duplicates,"
                                + " same_by, new_choices, total, seen, created, updated, skipped, refused)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0)",
                        state.job(),
                        tenant,
                        state.target(),
                        state.fileKind(),
                        state.header(),
                        state.width(),
                        FlatJson.write(mapping),
                        state.duplicates().name(),
                        state.sameBy(),
                        state.newChoices(),
                        state.total())
                .update(em));
    }

    @Override
    public Optional<ImportState> find(long tenant, long job) {
        return store
                .required(em -> new Sql(
                                "select target, file_kind, header, width, mapping, duplicates, total, seen, created,"
                                        + " updated, skipped, refused, undo_until, new_choices, same_by from core_import"
                                        + " where job_id = ? and tenant_id = ?",
                                job,
                                tenant)
                        .rows(em))
                .stream()
                .findFirst()
                .map(row -> state(job, row));
    }

    private static ImportState state(long job, Object[] row) {
        Map<Integer, String> mapping = new HashMap<>();
        FlatJson.read((String) row[4]).forEach((column, field) -> mapping.put(Integer.valueOf(column), field));
        return new ImportState(
                job,
                (String) row[0],
                (String) row[1],
                isSet(row[2]),
                (int) number(row[3]),
                mapping,
                Duplicates.valueOf((String) row[5]),
                (String) row[14],
                isSet(row[13]),
                number(row[6]),
                new Counted(number(row[7]), number(row[8]), number(row[9]), number(row[10]), number(row[11])),
                Utc.instant(row[12]));
    }

    private static boolean isSet(Object cell) {
        return Boolean.TRUE.equals(cell) || cell instanceof Number flag && flag.intValue() != 0;
    }

    @Override
    public void write(long job, Counted counted, List<Entry> entries, List<Later> later) {
        store.run(em -> {
            Chunks.of(entries).forEach(chunk -> entries(job, chunk).update(em));
            Chunks.of(later).forEach(chunk -> later(job, chunk).update(em));
            new Sql(
                            "update core_import set seen = ?, created = ?, updated = ?, skipped = ?, refused = ?"
                                    + " where job_id = ?",
                            counted.seen(),
                            counted.created(),
                            counted.updated(),
                            counted.skipped(),
                            counted.refused(),
                            job)
                    .update(em);
        });
    }

    /** Of a record that an earlier batch touched the version goes on, and the state before stays. */
    private static Sql entries(long job, List<Entry> entries) {
        Sql sql = new Sql(
                "insert into core_import_entry (job_id, record_id, row_number_in_file, version_after, state_before)"
                        + " values");
        String comma = "";
        for (Entry entry : entries) {
            // numbers are spelled out: a thousand of them are faster so
            sql.add(comma + " (" + job + "," + entry.id() + "," + entry.row() + "," + entry.version() + ",");
            if (entry.isCreated()) {
                sql.add("null)");
            } else {
                sql.add("?)", FlatJson.write(entry.before()));
            }
            comma = ",";
        }
        return sql.add(" on duplicate key update version_after = values(version_after)");
    }

    private static Sql later(long job, List<Later> later) {
        Sql sql = new Sql("insert into core_import_later (job_id, row_number_in_file, record_id, what) values");
        String comma = "";
        for (Later each : later) {
            sql.add(comma + " (?, ?, ?, ?)", job, each.row(), each.id(), each.what());
            comma = ",";
        }
        return sql;
    }

    @Override
    public List<Entry> entries(long job, long afterRecord) {
        List<Entry> entries = new ArrayList<>();
        store.run(em -> new Sql(
                        "select row_number_in_file, record_id, version_after, state_before from core_import_entry"
                                + " where job_id = ? and record_id > ? order by record_id limit " + TAKEN_BACK_AT_ONCE,
                        job,
                        afterRecord)
                .rows(em)
                .forEach(row -> entries.add(new Entry(
                        number(row[0]),
                        number(row[1]),
                        number(row[2]),
                        row[3] == null ? null : FlatJson.read((String) row[3])))));
        return entries;
    }

    @Override
    public void forgetEntries(long job, List<Entry> entries) {
        store.run(em -> new Sql(
                        "delete from core_import_entry where job_id = ? and record_id between ? and ?",
                        job,
                        entries.get(0).id(),
                        entries.get(entries.size() - 1).id())
                .update(em));
    }

    @Override
    public boolean hasEntries(long job) {
        return !store.required(em ->
                        new Sql("select record_id from core_import_entry where job_id = ? limit 1", job).numbers(em))
                .isEmpty();
    }

    @Override
    public List<Later> later(long job) {
        List<Later> later = new ArrayList<>();
        store.run(em -> new Sql(
                        "select row_number_in_file, record_id, what from core_import_later where job_id = ?"
                                + " order by row_number_in_file limit " + Chunks.SIZE,
                        job)
                .rows(em)
                .forEach(row -> later.add(new Later(number(row[0]), number(row[1]), (String) row[2]))));
        return later;
    }

    @Override
    public void forgetLater(long job, List<Later> later) {
        store.run(em -> new Sql("delete from core_import_later where job_id = ? and row_number_in_file in", job)
                .in(later.stream().map(Later::row).toList())
                .update(em));
    }

    @Override
    public void tookBack(long job, long removed, long restored, long kept) {
        store.run(em -> new Sql(
                        "update core_import set removed = removed + ?, restored = restored + ?, kept = kept + ?"
                                + " where job_id = ?",
                        removed,
                        restored,
                        kept,
                        job)
                .update(em));
    }

    @Override
    public long[] takenBack(long job) {
        Object[] row = store.required(
                        em -> new Sql("select removed, restored, kept from core_import where job_id = ?", job).rows(em))
                .get(0);
        return new long[] {number(row[0]), number(row[1]), number(row[2])};
    }

    @Override
    public void undoUntil(long job, Instant until) {
        store.run(em -> (until == null
                        ? new Sql("update core_import set undo_until = null where job_id = ?", job)
                        : new Sql("update core_import set undo_until = ? where job_id = ?", Utc.sql(until), job))
                .update(em));
    }

    @Override
    public void expire(Instant now) {
        List<Long> over = store.required(
                em -> new Sql("select job_id from core_import where undo_until < ?", Utc.sql(now)).numbers(em));
        for (long job : over) {
            while (forget("core_import_entry", job) + forget("core_import_later", job) > 0) {
                // until there are none
            }
            undoUntil(job, null);
        }
    }

    private int forget(String table, long job) {
        return store.required(
                em -> new Sql("delete from " + table + " where job_id = ? limit " + FORGOTTEN_AT_ONCE, job).update(em));
    }

    @Override
    public List<Long> open() {
        return store.required(em -> new Sql(
                        "select i.job_id from core_import i join core_job j on j.id = i.job_id where j.ended_at is null")
                .numbers(em));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
