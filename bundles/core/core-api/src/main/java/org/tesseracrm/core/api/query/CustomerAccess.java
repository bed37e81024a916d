package org.tesseracrm.core.api.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 */
public final class CustomerAccess {
    private static final int CHUNK = 500;

    private CustomerAccess() {}

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
            for (int from = 0; from < others.size(); from += CHUNK) {
                covered.addAll(
                        shared(em, visibility, scope, others.subList(from, Math.min(from + CHUNK, others.size()))));
            }
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
