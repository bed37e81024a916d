package org.tesseracrm.core.internal.service;

import java.util.Locale;
import java.util.Set;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.internal.service.access.Callers;

/** The operator's company, whose rows are those of the installation as a whole. */
public final class OperatorCompany {
    private OperatorCompany() {}

    public static long id(EntityManager em) {
        return em.createQuery("select t.id from Tenant t where t.code = :code", Long.class)
                .setParameter("code", Callers.OPERATOR_COMPANY)
                .getSingleResult();
    }

    /** Who is at the server's console. */
    public static Caller console(Store store) {
        return new Caller(
                store.required(OperatorCompany::id),
                Callers.OPERATOR_COMPANY,
                0,
                "console",
                "Console",
                Locale.ENGLISH,
                Set.of(),
                Set.of(),
                false,
                true);
    }
}
