package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.imports.BatchImportTarget.Kept;
import org.tesseracrm.core.api.imports.ImportJournal.Entry;
import org.tesseracrm.core.api.query.CustomerAccess;
import org.tesseracrm.core.api.record.OwnedRow;
import org.tesseracrm.i18n.Text;

/**
 * Of the rows that an import touched those that nobody has changed since and that the caller may change, locked; and the others,
 * which stay as they are.
 */
final class Untouched<E extends OwnedRow> {
    private final Map<Long, E> rows = new LinkedHashMap<>();
    private final List<Kept> kept = new ArrayList<>();
    private final Function<E, String> label;

    private Untouched(Function<E, String> label) {
        this.label = label;
    }

    static <E extends OwnedRow> Untouched<E> of(
            EntityManager em,
            Class<E> entity,
            DataPermission permission,
            List<Entry> entries,
            Function<E, String> label) {
        Untouched<E> untouched = new Untouched<>(label);
        Map<Long, Entry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        List<E> found = em.createQuery(
                        "select e from " + entity.getSimpleName() + " e where e.tenantId = :tenant and e.id in :ids",
                        entity)
                .setParameter("tenant", permission.visibility().tenantId())
                .setParameter("ids", byId.keySet())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Map<Long, Long> owners = new HashMap<>();
        found.forEach(row -> owners.put(row.customerId(), row.getOwnerId()));
        Set<Long> mine = CustomerAccess.covered(em, permission.visibility(Right.WRITE), owners);
        for (E row : found) {
            untouched.rows.put(row.getId(), row);
            if (row.getVersion() != byId.get(row.getId()).version()) {
                untouched.keep(row.getId(), "contacts.import.undo.changed");
            } else if (!mine.contains(row.customerId())) {
                untouched.keep(row.getId(), "contacts.import.undo.notYours");
            }
        }
        return untouched;
    }

    void keep(long id, String why) {
        E row = rows.remove(id);
        if (row != null) {
            kept.add(new Kept(id, label.apply(row), Text.of(why)));
        }
    }

    /** Those that an import created, or those that it changed. */
    List<E> of(List<Entry> entries, boolean created) {
        return entries.stream()
                .filter(entry -> entry.isCreated() == created && rows.containsKey(entry.id()))
                .map(entry -> rows.get(entry.id()))
                .toList();
    }

    List<Kept> kept() {
        return kept;
    }
}
