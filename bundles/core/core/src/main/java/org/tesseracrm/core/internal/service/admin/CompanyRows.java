package org.tesseracrm.core.internal.service.admin;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.admin.Companies.Company;
import org.tesseracrm.core.api.admin.Companies.NewCompany;
import org.tesseracrm.core.api.admin.Companies.State;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.ModuleEnabled;
import org.tesseracrm.core.internal.model.PictureRow;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.access.Callers;

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

    /** Switches on those that are off. */
    public static void enable(EntityManager em, Stamp stamp, Set<String> modules) {
        Set<String> missing = new TreeSet<>(modules);
        em.createQuery("select m.module from ModuleEnabled m where m.tenantId = :tenant", String.class)
                .setParameter("tenant", stamp.tenantId())
                .getResultList()
                .forEach(missing::remove);
        missing.forEach(module -> em.persist(new ModuleEnabled(stamp, module)));
    }

    static Tenant find(EntityManager em, String id) {
        Tenant tenant = em.find(Tenant.class, Ids.parse(id));
        if (tenant == null || tenant.getCode().equals(Callers.OPERATOR_COMPANY)) {
            throw new NotFoundException();
        }
        return tenant;
    }

    static List<Company> show(EntityManager em, List<Tenant> rows) {
        Map<Long, Integer> people = new HashMap<>();
        if (!rows.isEmpty()) {
            em.createQuery(
                            "select u.tenantId, count(u) from User u where u.tenantId in :tenants"
                                    + " and u.state = :active group by u.tenantId",
                            Object[].class)
                    .setParameter("tenants", rows.stream().map(Tenant::getId).toList())
                    .setParameter("active", UserRow.State.ACTIVE)
                    .getResultList()
                    .forEach(row -> people.put((Long) row[0], ((Number) row[1]).intValue()));
        }
        Map<Long, String> logos = new HashMap<>();
        rows.forEach(t -> logos.putAll(UserFacts.pictures(em, t.getId(), PictureRow.Kind.LOGO, List.of(t.getId()))));
        return rows.stream()
                .map(t -> new Company(
                        Long.toString(t.getId()),
                        t.getVersion(),
                        t.getCode(),
                        t.getName(),
                        State.valueOf(t.getState()),
                        t.isSuspended(),
                        t.getStartsOn(),
                        Optional.ofNullable(t.getExpiresOn()),
                        t.getUserQuota(),
                        people.getOrDefault(t.getId(), 0),
                        t.getLanguage(),
                        t.getTimeZone(),
                        Optional.ofNullable(logos.get(t.getId()))))
                .toList();
    }
}
