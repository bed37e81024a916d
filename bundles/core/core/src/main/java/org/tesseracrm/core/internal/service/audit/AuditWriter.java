package org.tesseracrm.core.internal.service.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.audit.AuditLog.Entry;
import org.tesseracrm.core.api.record.RowInserts;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.Audit;
import org.tesseracrm.core.internal.model.AuditChange;
import org.tesseracrm.core.internal.service.Store;

/** Writes lines, also for those who are not signed in. */
@Component(service = AuditWriter.class)
public final class AuditWriter {
    private final Store store;

    @Activate
    public AuditWriter(@Reference Store store) {
        this.store = store;
    }

    /** In the transaction under way. */
    public void write(Stamp stamp, String user, Entry entry, String origin) {
        store.run(em -> {
            Audit line = new Audit(stamp, user, entry.action(), entry.recordId(), entry.label(), origin);
            em.persist(line);
            for (Map.Entry<String, String[]> change : new TreeMap<>(entry.changes()).entrySet()) {
                em.persist(new AuditChange(line, change.getKey(), at(change.getValue(), 0), at(change.getValue(), 1)));
            }
        });
    }

    /** Many of them, in the transaction under way. */
    public void writeAll(Stamp stamp, String user, Collection<Entry> entries, String origin) {
        List<Audit> lines = new ArrayList<>();
        List<AuditChange> changes = new ArrayList<>();
        for (Entry entry : entries) {
            Audit line = new Audit(stamp, user, entry.action(), entry.recordId(), entry.label(), origin);
            lines.add(line);
            new TreeMap<>(entry.changes())
                    .forEach(
                            (field, values) -> changes.add(new AuditChange(line, field, at(values, 0), at(values, 1))));
        }
        store.run(em -> {
            RowInserts.insert(em, lines);
            RowInserts.insert(em, changes);
        });
    }

    private static String at(String[] values, int index) {
        return index < values.length ? values[index] : null;
    }
}
