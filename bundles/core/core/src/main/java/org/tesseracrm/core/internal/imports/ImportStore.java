package org.tesseracrm.core.internal.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tesseracrm.core.api.imports.ImportJournal.Entry;
import org.tesseracrm.core.api.imports.ImportSession.Later;
import org.tesseracrm.core.internal.imports.ImportState.Counted;

/** Where imports in batches are written down. What has no transaction under way has one of its own. */
interface ImportStore {
    /** A transaction for one batch. */
    void inBatch(Runnable batch);

    void begin(long tenant, ImportState state);

    Optional<ImportState> find(long tenant, long job);

    void write(long job, Counted counted, List<Entry> entries, List<Later> later);

    /** The first after that record, at most 1,000, by record. */
    List<Entry> entries(long job, long afterRecord);

    /** @param entries as they were given, none left out */
    void forgetEntries(long job, List<Entry> entries);

    boolean hasEntries(long job);

    void tookBack(long job, long removed, long restored, long kept);

    /** How many were removed, restored and kept so far. */
    long[] takenBack(long job);

    /** The first by row, at most 500. */
    List<Later> later(long job);

    void forgetLater(long job, List<Later> later);

    /** @param until null where there is nothing to take back any more */
    void undoUntil(long job, Instant until);

    /** Gives up what nobody may take back any more. */
    void expire(Instant now);

    /** Of jobs that have not ended. */
    List<Long> open();
}
