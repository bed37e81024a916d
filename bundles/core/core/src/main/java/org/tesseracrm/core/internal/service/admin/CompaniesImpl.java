package org.tesseracrm.core.internal.service.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Companies;
import org.tesseracrm.core.api.admin.Invitations;
import org.tesseracrm.core.api.admin.Invitations.Purpose;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Queries;
import org.tesseracrm.core.internal.service.Settings;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.account.Names;
import org.tesseracrm.core.internal.service.account.PasswordRules;
import org.tesseracrm.core.internal.service.account.Passwords;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** The installation's companies. */
@Component
public final class CompaniesImpl implements Companies {
    private final Store store;
    private final Access access;
    private final AuditLog audit;
    private final Callers callers;
    private final Passwords passwords;
    private final Settings settings;
    private final DemoFilling demo;
    private final Jobs jobs;
    private final Messages messages;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public CompaniesImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference Callers callers,
            @Reference Passwords passwords,
            @Reference Settings settings,
            @Reference DemoFilling demo,
            @Reference Jobs jobs,
            @Reference Messages messages) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.callers = callers;
        this.passwords = passwords;
        this.settings = settings;
        this.demo = demo;
        this.jobs = jobs;
        this.messages = messages;
    }

    @Override
    public Page<Company> list(String text, int asked, String cursor) {
        operator();
        int limit = Queries.limit(asked);
        String where = " from Tenant t where t.code <> :operator"
                + (text.isBlank() ? "" : " and (t.code like :text escape '!' or t.name like :text escape '!')");
        return store.required(em -> {
            Page.Total total = Queries.total(filter(em.createQuery("select t.id" + where, Long.class), text));
            List<Tenant> rows = filter(
                            em.createQuery("select t" + where + " and t.code > :cursor order by t.code", Tenant.class),
                            text)
                    .setParameter("cursor", cursor)
                    .setMaxResults(limit + 1)
                    .getResultList();
            return Queries.page(rows, limit, Tenant::getCode, shown -> CompanyRows.show(em, shown), total);
        });
    }

    @Override
    public Company find(String id) {
        operator();
        return store.required(em -> show(em, CompanyRows.find(em, id)));
    }

    @Override
    public Created create(NewCompany company) {
        Caller operator = operator();
        Names.requireCompany("code", company.code());
        Names.requireUser("adminUser", company.adminUser());
        CompanyRules.check(company);
        boolean typed = !company.adminPassword().isEmpty();
        if (typed) {
            PasswordRules.require(
                    "adminPassword", company.adminPassword(), List.of(Names.key(company.adminUser()), company.code()));
        }
        String hash = passwords.hash(typed ? company.adminPassword() : passwords.generate());
        return store.required(em -> {
            if (!em.createQuery("select t.id from Tenant t where t.code = :code", Long.class)
                    .setParameter("code", company.code())
                    .getResultList()
                    .isEmpty()) {
                throw new ConflictException(Text.of("core.company.taken", company.code()));
            }
            Stamp stamp = new Stamp(Ids.next(), operator.userId(), clock.instant());
            Tenant tenant = CompanyRows.create(em, stamp, company, settings.defaultModules());
            UserRow admin = UserRows.create(
                    em,
                    stamp,
                    company.adminUser(),
                    hash,
                    true,
                    new Profile(
                            company.adminName(),
                            "",
                            "",
                            Optional.empty(),
                            Set.of(DutyRole.BOSS, DutyRole.SALES),
                            Set.of(),
                            true));
            em.flush();
            record("core.company.created", tenant, Map.of());
            Optional<Invitations.Issued> link = typed
                    ? Optional.empty()
                    : Optional.of(InvitationRows.issue(em, stamp, admin.getId(), Purpose.FIRST));
            em.flush();
            return new Created(show(em, tenant), company.adminUser(), link);
        });
    }

    @Override
    public Company setSuspended(String id, long version, boolean suspended) {
        Caller operator = operator();
        return store.required(em -> {
            Tenant tenant = CompanyRows.find(em, id);
            tenant.expect(version);
            if (tenant.isSuspended() != suspended) {
                tenant.setSuspended(suspended);
                tenant.changed(Callers.stamp(operator, clock));
                em.flush();
                record(suspended ? "core.company.suspended" : "core.company.resumed", tenant, Map.of());
                callers.changing(tenant.getId());
            }
            return show(em, tenant);
        });
    }

    @Override
    public Company change(String id, long version, Change change) {
        Caller operator = operator();
        CompanyRules.check(change);
        return store.required(em -> {
            Tenant tenant = CompanyRows.find(em, id);
            tenant.expect(version);
            Map<String, String[]> changes = Changes.between(tenant, change);
            tenant.setName(change.name().strip());
            tenant.setState(change.state().name());
            tenant.setExpiresOn(change.expiresOn().orElse(null));
            tenant.setUserQuota(change.userQuota());
            tenant.setTimeZone(change.timeZone());
            tenant.changed(Callers.stamp(operator, clock));
            em.flush();
            record("core.company.changed", tenant, changes);
            callers.changing(tenant.getId());
            return show(em, tenant);
        });
    }

    @Override
    public Job fillWithDemo(String id, String password) {
        Caller operator = operator();
        Tenant company = store.required(em -> CompanyRows.find(em, id));
        PasswordRules.require("password", password, List.of(company.getCode()));
        long places = store.required(em -> UserRules.free(em, CompanyRows.find(em, id)));
        int missing = demo.missing(company.getId());
        if (places < missing) {
            throw new ConflictException(Text.of("core.company.noRoomForDemo", missing, places));
        }
        String hash = passwords.hash(password);
        String label = messages.text(operator.locale(), Text.of("core.company.demo", company.getName()));
        return jobs.start("core.demo", label, context -> {
            int people = demo.fill(company.getId(), hash, context);
            store.run(em -> record("core.company.demoFilled", CompanyRows.find(em, id), Map.of()));
            return Map.of("people", (long) people);
        });
    }

    private Caller operator() {
        access.require(Access.OPERATOR);
        return access.caller();
    }

    private void record(String action, Tenant tenant, Map<String, String[]> changes) {
        audit.record(new AuditLog.Entry(action, Long.toString(tenant.getId()), tenant.getCode(), changes));
    }

    private static Company show(EntityManager em, Tenant tenant) {
        return CompanyRows.show(em, List.of(tenant)).get(0);
    }

    private static <T> TypedQuery<T> filter(TypedQuery<T> query, String text) {
        query.setParameter("operator", Callers.OPERATOR_COMPANY);
        if (!text.isBlank()) {
            query.setParameter("text", Queries.contains(text));
        }
        return query;
    }
}
