package org.tesseracrm.core.internal.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.imports.ImportJournal;
import org.tesseracrm.core.api.imports.ImportSession.Later;

/** What one batch did, until it is written down with it. */
final class Journal implements ImportJournal {
    private final boolean rehearsal;
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private final List<Later> later = new ArrayList<>();
    private final List<AuditLog.Entry> changes = new ArrayList<>();

    /** @param rehearsal which nobody takes back */
    Journal(boolean rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Override
    public void created(long row, long id, long version) {
        entries.put(id, new Entry(row, id, version, null));
    }

    @Override
    public void updated(long row, long id, long version, Map<String, String> before) {
        // of what the batch itself created, or changed already, the first word counts
        entries.merge(
                id,
                new Entry(row, id, version, new HashMap<>(before)),
                (first, next) -> new Entry(first.row(), id, version, first.before()));
    }

    @Override
    public void changed(long id, String action, String label, Map<String, String[]> what) {
        changes.add(new AuditLog.Entry(action, Long.toString(id), label, what));
    }

    @Override
    public void later(long row, long id, String what) {
        later.add(new Later(row, id, what));
    }

    List<Entry> entries() {
        return rehearsal ? List.of() : List.copyOf(entries.values());
    }

    /** For the records' histories. */
    List<AuditLog.Entry> changes() {
        return rehearsal ? List.of() : List.copyOf(changes);
    }

    List<Later> later() {
        return List.copyOf(later);
    }

    void clear() {
        entries.clear();
        later.clear();
        changes.clear();
    }
}
