package org.tesseracrm.core.internal.service.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Recent;
import org.tesseracrm.core.internal.service.Store;

/** Makes callers of what the tables say about a person, remembered for a few seconds. */
@Component(service = Callers.class)
public final class Callers implements ExplanationsImpl.People {
    /** The company to which the installation's operator belongs. */
    public static final String OPERATOR_COMPANY = "operator";

    private final Store store;
    private final Rights rights;
    private final OrgCharts charts;
    private final Clock clock = Clock.systemUTC();
    private final Recent<Key, Optional<Person>> people;

    @Activate
    public Callers(@Reference Store store, @Reference Rights rights, @Reference OrgCharts charts) {
        this.store = store;
        this.rights = rights;
        this.charts = charts;
        this.people =
                new Recent<>(Duration.ofSeconds(5), key -> store.required(em -> read(em, key)), store::isUnderWay);
    }

    /** Asked at the beginning of each request, before its transactions: they find the organisation of now, too. */
    public Optional<Person> person(long tenantId, long userId) {
        charts.of(tenantId);
        return people.get(new Key(tenantId, userId));
    }

    @Override
    public Optional<Rights.Holder> holder(long tenantId, long userId) {
        return person(tenantId, userId).map(Person::holder);
    }

    @Override
    public Map<Long, Set<String>> grants(long tenantId) {
        Map<Long, Set<String>> grants = new HashMap<>();
        store.required(em -> em.createQuery(
                                "select p.userId, p.permission from UserPermission p where p.tenantId = :tenant",
                                Object[].class)
                        .setParameter("tenant", tenantId)
                        .getResultList())
                .forEach(row -> grants.computeIfAbsent((Long) row[0], user -> new HashSet<>())
                        .add((String) row[1]));
        return grants;
    }

    /** @param otherwise the language for who has chosen none; null: the company's */
    public Caller caller(Person person, Locale otherwise) {
        return new Caller(
                person.tenantId(),
                person.company(),
                person.userId(),
                person.user(),
                person.name(),
                person.language().orElse(otherwise == null ? person.companyLanguage() : otherwise),
                person.roles(),
                rights.of(person.tenantId(), person.holder()),
                person.administrator(),
                person.operator());
    }

    /** The installation itself at work for a company. */
    public static Caller system(long tenantId, String company) {
        return new Caller(
                tenantId, company, 0, "system", "Tessera CRM", Locale.ENGLISH, Set.of(), Set.of(), false, false);
    }

    public static Stamp stamp(Caller caller, Clock clock) {
        return new Stamp(caller.tenantId(), caller.userId(), clock.instant());
    }

    /** To be called, within the transaction, by whoever changes what the tables say about somebody. */
    public void changing(long tenantId, long userId) {
        store.afterCommit(() -> people.forget(new Key(tenantId, userId)::equals));
    }

    /** The same for a company as a whole. */
    public void changing(long tenantId) {
        store.afterCommit(() -> people.forget(key -> key.tenantId == tenantId));
    }

    private Optional<Person> read(EntityManager em, Key key) {
        UserRow user = em.find(UserRow.class, key.userId);
        Tenant tenant = em.find(Tenant.class, key.tenantId);
        if (user == null || tenant == null || user.getTenantId() != key.tenantId) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                tenant.getId(),
                tenant.getCode(),
                user.getId(),
                user.getSignInName(),
                user.getDisplayName(),
                Optional.ofNullable(user.getLocale()).map(Locale::forLanguageTag),
                Locale.forLanguageTag(tenant.getLanguage()),
                new HashSet<>(em.createQuery(
                                "select r.role from UserRole r where r.tenantId = :tenant and r.userId = :user",
                                DutyRole.class)
                        .setParameter("tenant", key.tenantId)
                        .setParameter("user", key.userId)
                        .getResultList()),
                new HashSet<>(em.createQuery(
                                "select p.permission from UserPermission p where p.tenantId = :tenant and p.userId = :user",
                                String.class)
                        .setParameter("tenant", key.tenantId)
                        .setParameter("user", key.userId)
                        .getResultList()),
                positions(em, key),
                user.isAdministrator(),
                OPERATOR_COMPANY.equals(tenant.getCode()),
                user.isActive(),
                user.isMustChange(),
                standing(tenant, clock)));
    }

    private static Map<String, Set<String>> positions(EntityManager em, Key key) {
        Map<String, Set<String>> positions = new TreeMap<>();
        em.createQuery(
                        "select q.name, p.permission from UserPosition u, Position q, PositionPermission p"
                                + " where u.tenantId = :tenant and u.userId = :user and q.id = u.positionId"
                                + " and p.tenantId = :tenant and p.positionId = u.positionId",
                        Object[].class)
                .setParameter("tenant", key.tenantId)
                .setParameter("user", key.userId)
                .getResultList()
                .forEach(row -> positions
                        .computeIfAbsent((String) row[0], name -> new HashSet<>())
                        .add((String) row[1]));
        return positions;
    }

    public static Standing standing(Tenant tenant, Clock clock) {
        if (tenant.isSuspended()) {
            return Standing.SUSPENDED;
        }
        LocalDate end = tenant.getExpiresOn();
        return end != null && LocalDate.now(clock.withZone(tenant.zone())).isAfter(end)
                ? Standing.EXPIRED
                : Standing.GOOD;
    }

    /** Whether a company's people may work. */
    public enum Standing {
        GOOD,
        SUSPENDED,
        EXPIRED
    }

    /**
     * What the tables say about a user.
     *
     * @param grants the function permissions given to him singly
     * @param positions those that his positions give, by the position's name
     */
    public record Person(
            long tenantId,
            String company,
            long userId,
            String user,
            String name,
            Optional<Locale> language,
            Locale companyLanguage,
            Set<DutyRole> roles,
            Set<String> grants,
            Map<String, Set<String>> positions,
            boolean administrator,
            boolean operator,
            boolean active,
            boolean mustChange,
            Standing standing) {
        /** Where his function permissions come from. */
        Rights.Holder holder() {
            return new Rights.Holder(roles, positions, grants, administrator, operator);
        }

        /** Whether he may go on. */
        public boolean welcome() {
            return active && standing == Standing.GOOD;
        }
    }

    private record Key(long tenantId, long userId) {}
}
