package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import javax.persistence.Table;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.imports.BatchImportTarget.Kept;
import org.tesseracrm.core.api.imports.ImportJournal.Entry;
import org.tesseracrm.core.api.query.CustomerAccess;
import org.tesseracrm.core.api.record.OwnedRow;
import org.tesseracrm.i18n.Text;

/**
 * Of the rows that an import touched those that nobody has changed since and that the caller may change, locked; and the others,
 * which stay as they are. Whole rows are read of those alone that go back to what they were: what goes need not be known.
 */
final class Untouched<E extends OwnedRow> {
    private final EntityManager em;
    private final Class<E> entity;
    private final Map<Long, Boolean> created = new LinkedHashMap<>();
    private final Map<Long, String> labels = new HashMap<>();
    private final List<Kept> kept = new ArrayList<>();

    private Untouched(EntityManager em, Class<E> entity) {
        this.em = em;
        this.entity = entity;
    }

    /** @param entity with a name */
    static <E extends OwnedRow> Untouched<E> of(
            EntityManager em, Class<E> entity, DataPermission permission, List<Entry> entries) {
        Untouched<E> untouched = new Untouched<>(em, entity);
        Map<Long, Entry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        // not by JPQL: it locks rows only as it reads the whole of them; and by their ids, for with twenty indexes that
        // begin
        // with the tenant choosing one takes longer than reading the rows
        Query query = em.createNativeQuery("select id, customer_id, owner_id, version, name from "
                + entity.getAnnotation(Table.class).name() + " force index (primary) where tenant_id = ?1 and id in ("
                + byId.keySet().stream().map(String::valueOf).collect(Collectors.joining(",")) + ") for update");
        query.setParameter(1, permission.visibility().tenantId());
        List<Object[]> found = new ArrayList<>();
        for (Object row : query.getResultList()) {
            found.add((Object[]) row);
        }
        Map<Long, Long> owners = new HashMap<>();
        found.forEach(row -> owners.put(number(row[1]), number(row[2])));
        Set<Long> mine = CustomerAccess.covered(em, permission.visibility(Right.WRITE), owners);
        for (Object[] row : found) {
            Entry entry = byId.get(number(row[0]));
            untouched.created.put(entry.id(), entry.isCreated());
            untouched.labels.put(entry.id(), (String) row[4]);
            if (number(row[3]) != entry.version()) {
                untouched.keep(entry.id(), "contacts.import.undo.changed");
            } else if (!mine.contains(number(row[1]))) {
                untouched.keep(entry.id(), "contacts.import.undo.notYours");
            }
        }
        return untouched;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    void keep(long id, String why) {
        if (created.remove(id) != null) {
            kept.add(new Kept(id, labels.get(id), Text.of(why)));
        }
    }

    /** Ids of those that the import created. */
    List<Long> created() {
        return ids(true);
    }

    /** Those that it changed. */
    List<E> changed() {
        List<Long> ids = ids(false);
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select e from " + entity.getSimpleName() + " e where e.id in :ids", entity)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private List<Long> ids(boolean whether) {
        return created.entrySet().stream()
                .filter(row -> row.getValue() == whether)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Kept> kept() {
        return kept;
    }
}
