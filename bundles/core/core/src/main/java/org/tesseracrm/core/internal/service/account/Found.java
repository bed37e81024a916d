package org.tesseracrm.core.internal.service.account;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.model.UserRow;

/**
 * Who may be meant by a company and a user that somebody typed.
 *
 * @param tenant null where there is none
 * @param user null where there is none
 */
record Found(Tenant tenant, UserRow user) {
    /** Asks for both whatever comes of the first, to take the same time. */
    static Found look(EntityManager em, String company, String name) {
        Tenant tenant = one(em.createQuery("select t from Tenant t where t.code = :code", Tenant.class)
                .setParameter("code", company));
        UserRow user = one(
                em.createQuery("select u from User u where u.tenantId = :tenant and u.signInKey = :name", UserRow.class)
                        .setParameter("tenant", tenant == null ? 0L : tenant.getId())
                        .setParameter("name", name));
        // the database compares more loosely than we count failures
        boolean exact = tenant != null
                && user != null
                && tenant.getCode().equals(company)
                && user.getSignInKey().equals(name);
        return new Found(tenant, exact ? user : null);
    }

    boolean active() {
        return user != null && user.isActive();
    }

    long tenantId() {
        return tenant == null ? 0 : tenant.getId();
    }

    private static <T> T one(TypedQuery<T> query) {
        List<T> rows = query.setMaxResults(1).getResultList();
        return rows.isEmpty() ? null : rows.get(0);
    }
}
