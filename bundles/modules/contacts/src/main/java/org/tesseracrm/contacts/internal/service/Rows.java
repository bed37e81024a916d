package org.tesseracrm.contacts.internal.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Table;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.query.CustomerAccess;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.OwnedRow;
import org.tesseracrm.i18n.Text;

/** Rows by id, as far as the caller sees them. */
final class Rows {
    private static final int MOST = 1_000;

    private Rows() {}

    /** @throws NotFoundException where it is not there or not to be seen */
    static <E extends OwnedRow> E find(EntityManager em, Class<E> entity, Visibility visibility, long id) {
        return CustomerAccess.find(em, visibility, entity, customerPath(entity), id)
                .orElseThrow(NotFoundException::new);
    }

    private static String customerPath(Class<? extends OwnedRow> entity) {
        return entity == Customer.class ? "id" : "customerId";
    }

    /** How far the caller may go with it. @throws NotFoundException where it is not there or not to be seen */
    static <E extends OwnedRow> Right right(EntityManager em, Class<E> entity, DataPermission permission, long id) {
        E row = find(em, entity, permission.visibility(), id);
        Visibility writing = permission.visibility(Right.WRITE);
        return CustomerAccess.covers(em, writing, row.customerId(), row.getOwnerId()) ? Right.WRITE : Right.READ;
    }

    /**
     * A live one that is to be changed.
     *
     * @throws NotFoundException where it is not there or not to be seen
     * @throws org.tesseracrm.core.api.error.ForbiddenException where it is to be seen but not to be changed
     */
    static <E extends OwnedRow> E toChange(EntityManager em, Class<E> entity, DataPermission permission, String id) {
        E row = find(em, entity, permission.visibility(), Ids.parse(id));
        if (row.isDeleted()) {
            throw new NotFoundException();
        }
        requireWrite(em, permission, List.of(row));
        return row;
    }

    /** All of them, in the state that is expected and to be changed; else the exceptions of {@link #toChange}. */
    static <E extends OwnedRow> List<E> all(
            EntityManager em, Class<E> entity, DataPermission permission, Collection<String> ids, boolean deleted) {
        Set<Long> wanted = new LinkedHashSet<>();
        ids.forEach(id -> wanted.add(Ids.parse(id)));
        if (wanted.size() > MOST) {
            throw InvalidInputException.of("ids", "tooLong", Text.of("contacts.error.tooMany", MOST));
        }
        List<E> rows = CustomerAccess.toChange(em, permission, entity, customerPath(entity), wanted);
        if (rows.stream().anyMatch(row -> row.isDeleted() != deleted)) {
            throw new NotFoundException();
        }
        return rows;
    }

    /** Ends rows for good that are known to be the company's, by their ids: see {@link Untouched#of}. */
    static void delete(EntityManager em, Class<? extends OwnedRow> entity, long tenant, Collection<Long> ids) {
        String table = entity.getAnnotation(Table.class).name();
        for (List<Long> chunk : Chunks.of(ids)) {
            em.createNativeQuery("delete t from " + table + " t force index (primary) where t.tenant_id = " + tenant
                            + " and t.id in ("
                            + chunk.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")")
                    .executeUpdate();
        }
    }

    static void requireWrite(EntityManager em, DataPermission permission, Collection<? extends OwnedRow> rows) {
        CustomerAccess.requireWrite(em, permission, owners(rows));
    }

    /** Those that the visibility covers, in their order. */
    static <E extends OwnedRow> List<E> covered(EntityManager em, Visibility visibility, List<E> rows) {
        Set<Long> covered = CustomerAccess.covered(em, visibility, owners(rows));
        return rows.stream().filter(row -> covered.contains(row.customerId())).toList();
    }

    private static Map<Long, Long> owners(Collection<? extends OwnedRow> rows) {
        Map<Long, Long> owners = new HashMap<>();
        rows.forEach(row -> owners.put(row.customerId(), row.getOwnerId()));
        return owners;
    }

    static List<Long> ids(Collection<? extends OwnedRow> rows) {
        return rows.stream().map(OwnedRow::getId).toList();
    }
}
