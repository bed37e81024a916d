package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.tesseracrm.contacts.internal.model.Owned;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.i18n.Text;

/** Rows by id, as far as the caller sees them. */
final class Rows {
    static final int CHUNK = 500;
    private static final int MOST = 1_000;

    private Rows() {}

    /** @throws NotFoundException where it is not there or not to be seen */
    static <E extends Owned> E find(EntityManager em, Class<E> entity, Visibility visibility, long id) {
        E row = em.find(entity, id);
        if (row == null || row.getTenantId() != visibility.tenantId() || !visibility.covers(row.getOwnerId())) {
            throw new NotFoundException();
        }
        return row;
    }

    /** All of them, in the state that is expected, or {@link NotFoundException}. */
    static <E extends Owned> List<E> all(
            EntityManager em, Class<E> entity, Visibility visibility, Collection<String> ids, boolean deleted) {
        Set<Long> wanted = new LinkedHashSet<>();
        ids.forEach(id -> wanted.add(Ids.parse(id)));
        if (wanted.size() > MOST) {
            throw InvalidInputException.of("ids", "tooLong", Text.of("contacts.error.tooMany", MOST));
        }
        List<E> rows = new ArrayList<>();
        for (List<Long> chunk : chunks(wanted)) {
            rows.addAll(em.createQuery(
                            "select e from " + entity.getSimpleName()
                                    + " e where e.tenantId = :tenant and e.deleted = :deleted and e.id in :ids",
                            entity)
                    .setParameter("tenant", visibility.tenantId())
                    .setParameter("deleted", deleted)
                    .setParameter("ids", chunk)
                    .getResultList());
        }
        if (rows.size() != wanted.size() || !rows.stream().allMatch(row -> visibility.covers(row.getOwnerId()))) {
            throw new NotFoundException();
        }
        return rows;
    }

    static <T> List<List<T>> chunks(Collection<T> values) {
        List<T> all = List.copyOf(values);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }

    static List<Long> ids(Collection<? extends Owned> rows) {
        return rows.stream().map(Owned::getId).toList();
    }
}
