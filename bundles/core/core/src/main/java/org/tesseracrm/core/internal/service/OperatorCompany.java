package org.tesseracrm.core.internal.service;

import javax.persistence.EntityManager;
import org.tesseracrm.core.internal.service.access.Callers;

/** The operator's company, whose rows are those of the installation as a whole. */
public final class OperatorCompany {
    private OperatorCompany() {}

    public static long id(EntityManager em) {
        return em.createQuery("select t.id from Tenant t where t.code = :code", Long.class)
                .setParameter("code", Callers.OPERATOR_COMPANY)
                .getSingleResult();
    }
}
