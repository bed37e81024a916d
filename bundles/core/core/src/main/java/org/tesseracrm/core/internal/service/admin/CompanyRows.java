package org.tesseracrm.core.internal.service.admin;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.admin.Companies.NewCompany;
import org.tesseracrm.core.internal.model.ModuleEnabled;
import org.tesseracrm.core.internal.model.Stamp;
import org.tesseracrm.core.internal.model.Tenant;

/** A company's rows in the tables. */
public final class CompanyRows {
    private CompanyRows() {}

    /** Writes a new company under the stamp's tenant id, with nobody in it yet. The caller has checked everything. */
    public static Tenant create(EntityManager em, Stamp stamp, NewCompany company, Set<String> modules) {
        Tenant tenant = new Tenant(
                stamp,
                company.code(),
                company.name().strip(),
                company.state().name(),
                LocalDate.ofInstant(stamp.at(), ZoneId.of(company.timeZone())),
                company.expiresOn().orElse(null),
                company.userQuota(),
                company.language(),
                company.timeZone());
        em.persist(tenant);
        modules.forEach(module -> em.persist(new ModuleEnabled(stamp, module)));
        return tenant;
    }
}
