package org.tesseracrm.core.api.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.NotFoundException;

/**
 * Data permission for single customers, and for the rows that hang on them, by their ids and owners (A7, A8). The unit of the
 * entity manager lists {@link org.tesseracrm.core.api.customer.CustomerShare}; shares that are not flushed yet do not count.
 *
 * <p>Where rows are found by id, the database is asked the same, in as many statements, for one that is hidden and for one that
 * never was, and nothing of a hidden one is read but its owner: the time of an answer does not tell them apart.
 */
public final class CustomerAccess {
    private static final int CHUNK = 500;

    /** Owns what is not there; nobody's id. */
    private static final long NOBODY = -1;

    private CustomerAccess() {}

    /**
     * The row of that id, where it is of the company and its customer covered.
     *
     * @param entity has the attributes {@code id}, {@code tenantId} and {@code ownerId}
     * @param customerPath its attribute with the customer's id; of a customer its own
     */
    public static <E> Optional<E> find(
            EntityManager em, Visibility visibility, Class<E> entity, String customerPath, long id) {
        // an aggregate gives one row, be there such a one or not
        Object[] row = em.createQuery(
                        "select max(e." + customerPath + "), max(e.ownerId) from " + entity.getSimpleName()
                                + " e where e.tenantId = :tenant and e.id = :id",
                        Object[].class)
                .setParameter("tenant", visibility.tenantId())
                .setParameter("id", id)
                .getSingleResult();
        Map<Long, Long> owner = row[0] == null ? ofNobody(List.of(id)) : Map.of((Long) row[0], (Long) row[1]);
        boolean covered = !covered(em, visibility, owner).isEmpty();
        // who sees all is told the same of what is not there, or is another company's
        return covered && row[0] != null ? Optional.ofNullable(em.find(entity, id)) : Optional.empty();
    }

    /**
     * The rows of these ids, which the caller is about to change.
     *
     * @param entity as for {@link #find}
     * @param ids any number
     * @throws NotFoundException where one is not there, or he does not see it
     * @throws ForbiddenException where he sees but may not change one of them
     */
    public static <E> List<E> toChange(
            EntityManager em, DataPermission permission, Class<E> entity, String customerPath, Collection<Long> ids) {
        List<E> rows = new ArrayList<>();
        long tenant = permission.visibility().tenantId();
        for (List<Long> chunk : chunks(Set.copyOf(ids))) {
            requireWrite(em, permission, owners(em, tenant, entity, customerPath, chunk));
            List<E> found = em.createQuery(
                            "select e from " + entity.getSimpleName()
                                    + " e where e.tenantId = :tenant and e.id in :ids",
                            entity)
                    .setParameter("tenant", tenant)
                    .setParameter("ids", chunk)
                    .getResultList();
            if (found.size() != chunk.size()) {
                throw new NotFoundException();
            }
            rows.addAll(found);
        }
        return rows;
    }

    /** Of their customers; what is not there stands for a customer of its own, which nobody owns. */
    private static Map<Long, Long> owners(
            EntityManager em, long tenantId, Class<?> entity, String customerPath, List<Long> ids) {
        Map<Long, Long> owners = new HashMap<>();
        Set<Long> absent = new HashSet<>(ids);
        em.createQuery(
                        "select e.id, e." + customerPath + ", e.ownerId from " + entity.getSimpleName()
                                + " e where e.tenantId = :tenant and e.id in :ids",
                        Object[].class)
                .setParameter("tenant", tenantId)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> {
                    absent.remove((Long) row[0]);
                    owners.put((Long) row[1], (Long) row[2]);
                });
        owners.putAll(ofNobody(absent));
        return owners;
    }

    /** Stands in for what is not there, where it is asked who may do something with it. */
    public static Map<Long, Long> ofNobody(Collection<Long> ids) {
        Map<Long, Long> owners = new HashMap<>();
        // no customer has such an id, and that of a contact may be a customer's
        ids.forEach(id -> owners.put(-1 - id, NOBODY));
        return owners;
    }

    private static List<List<Long>> chunks(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        List<List<Long>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }

    /** Whether the customer is covered by its owner or by a share. */
    public static boolean covers(EntityManager em, Visibility visibility, long customerId, long ownerId) {
        return covered(em, visibility, Map.of(customerId, ownerId)).contains(customerId);
    }

    /**
     * Those of the customers that are covered.
     *
     * @param owners the owner of each customer, by the customer's id; any number
     */
    public static Set<Long> covered(EntityManager em, Visibility visibility, Map<Long, Long> owners) {
        Set<Long> covered = new HashSet<>();
        List<Long> others = new ArrayList<>();
        owners.forEach((customer, owner) -> {
            if (visibility.covers(owner)) {
                covered.add(customer);
            } else {
                others.add(customer);
            }
        });
        if (visibility.scope() instanceof Visibility.Owners scope
                && !scope.sharedWith().isEmpty()) {
            chunks(others).forEach(chunk -> covered.addAll(shared(em, visibility, scope, chunk)));
        }
        return covered;
    }

    private static List<Long> shared(
            EntityManager em, Visibility visibility, Visibility.Owners scope, List<Long> customers) {
        boolean writing = visibility.right() == Right.WRITE;
        TypedQuery<Long> query = em.createQuery(
                        "select s.customerId from CustomerShare s where s.tenantId = :tenant and s.userId in :users"
                                + " and s.customerId in :customers" + (writing ? " and s.right = :right" : ""),
                        Long.class)
                .setParameter("tenant", visibility.tenantId())
                .setParameter("users", scope.sharedWith())
                .setParameter("customers", customers);
        if (writing) {
            query.setParameter("right", Right.WRITE);
        }
        return query.getResultList();
    }

    /**
     * Before anything is changed: the caller may change all of them.
     *
     * @param owners the owner of each customer, by the customer's id; any number
     * @throws NotFoundException where he does not see one of them
     * @throws ForbiddenException where he sees but may not change one of them
     */
    public static void requireWrite(EntityManager em, DataPermission permission, Map<Long, Long> owners) {
        if (covered(em, permission.visibility(Right.WRITE), owners).size() == owners.size()) {
            return;
        }
        if (covered(em, permission.visibility(Right.READ), owners).size() == owners.size()) {
            throw ForbiddenException.readOnly();
        }
        throw new NotFoundException();
    }
}
