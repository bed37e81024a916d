package org.tesseracrm.core.internal.service.boot;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.admin.Companies.NewCompany;
import org.tesseracrm.core.api.admin.Companies.State;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.api.demo.DemoCompany;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Settings;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.OrgCharts;
import org.tesseracrm.core.internal.service.account.FirstSignIn;
import org.tesseracrm.core.internal.service.account.Passwords;
import org.tesseracrm.core.internal.service.admin.CompanyRows;
import org.tesseracrm.core.internal.service.admin.Staff;
import org.tesseracrm.core.internal.service.module.ModuleStates;

/** The demo company with its departments and people. */
@Component(service = DemoCompanyCreator.class)
public final class DemoCompanyCreator {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCompanyCreator.class);
    private static final int PLACES = 50;

    /** Enabled whether installed or not: what arrives later is there at once. */
    private static final List<String> MODULES = List.of("contacts", "announcements");

    private final Store store;
    private final Settings settings;
    private final Passwords passwords;
    private final ModuleStates states;
    private final OrgCharts charts;
    private final FirstPassword first;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public DemoCompanyCreator(
            @Reference Store store,
            @Reference Settings settings,
            @Reference Passwords passwords,
            @Reference FirstSignIn told,
            @Reference ModuleStates states,
            @Reference OrgCharts charts) {
        this.store = store;
        this.states = states;
        this.charts = charts;
        this.settings = settings;
        this.passwords = passwords;
        this.first = new FirstPassword(passwords, told, DemoPeople.CODE, "boss, director, manager, sales1 …");
    }

    /** Makes it where it is missing. */
    void ensure() {
        if (tenant().isPresent()) {
            return;
        }
        // one hash for all of them: seventeen slow ones would delay the start for nothing, the password is the same
        String hash = passwords.hash(first.choose(settings.demoPassword()));
        store.run(em -> create(em, new Stamp(Ids.next(), 0, clock.instant()), hash));
        LOG.info("The demo company has been made: {}, {} people", DemoPeople.NAME, DemoPeople.PEOPLE.size());
    }

    Optional<Long> tenant() {
        return store.required(em -> em
                .createQuery("select t.id from Tenant t where t.code = :code", Long.class)
                .setParameter("code", DemoPeople.CODE)
                .getResultList()
                .stream()
                .findFirst());
    }

    /** As it is now, for those who add records. */
    DemoCompany company(long tenantId) {
        Map<String, Long> users = new HashMap<>();
        store.run(
                em -> em.createQuery("select u.signInName, u.id from User u where u.tenantId = :tenant", Object[].class)
                        .setParameter("tenant", tenantId)
                        .getResultList()
                        .forEach(row -> users.put((String) row[0], (Long) row[1])));
        List<Long> sales = DemoPeople.PEOPLE.stream()
                .filter(DemoPeople.Person::sells)
                .map(person -> users.get(person.user()))
                .filter(id -> id != null)
                .toList();
        return new DemoCompany(users, sales);
    }

    private void create(EntityManager em, Stamp stamp, String hash) {
        Set<String> modules = new LinkedHashSet<>(settings.defaultModules());
        modules.addAll(MODULES);
        CompanyRows.create(
                em,
                stamp,
                new NewCompany(
                        DemoPeople.CODE,
                        DemoPeople.NAME,
                        State.FORMAL,
                        Optional.empty(),
                        PLACES,
                        "zh-CN",
                        CompanyZone.DEFAULT,
                        "boss",
                        "",
                        ""),
                modules);
        em.flush();
        staff(em, stamp, hash);
    }

    /** How many of the demo's people that company has not yet. */
    int missing(long tenantId) {
        Set<String> there = company(tenantId).users().keySet();
        return (int) DemoPeople.PEOPLE.stream()
                .filter(person -> !there.contains(person.user()))
                .count();
    }

    /**
     * Adds the demo's departments and people, where they are missing, to a company that is there.
     *
     * @param by whose hand it is
     * @param modules to be switched on beside the usual ones
     * @return how many people were made
     */
    int fill(long tenantId, long by, String hash, Set<String> modules) {
        return store.required(em -> {
            Stamp stamp = new Stamp(tenantId, by, clock.instant());
            int made = staff(em, stamp, hash);
            Set<String> wanted = new LinkedHashSet<>(settings.defaultModules());
            wanted.addAll(MODULES);
            wanted.addAll(modules);
            CompanyRows.enable(em, stamp, wanted);
            store.afterCommit(() -> {
                states.changed(tenantId);
                charts.changed(tenantId);
            });
            return made;
        });
    }

    /** Switches modules on in the demo company, in its boss's name. */
    void enable(long tenantId, Set<String> modules) {
        store.run(em -> {
            Stamp stamp = new Stamp(tenantId, company(tenantId).users().get("boss"), clock.instant());
            CompanyRows.enable(em, stamp, modules);
            store.afterCommit(() -> states.changed(tenantId));
        });
    }

    private static int staff(EntityManager em, Stamp stamp, String hash) {
        Staff staff = new Staff(em, stamp, hash, false);
        Map<String, DepartmentRow> units = new HashMap<>();
        for (DemoPeople.Unit unit : DemoPeople.UNITS) {
            units.put(unit.key(), staff.department(units.get(unit.above()), unit.name()));
        }
        em.flush();
        Map<String, Long> people = new HashMap<>();
        int made = 0;
        for (DemoPeople.Person person : DemoPeople.PEOPLE) {
            Optional<UserRow> there = staff.person(person.user());
            made += there.isPresent() ? 0 : 1;
            people.put(
                    person.user(),
                    there.orElseGet(() -> staff.add(person.user(), profile(person, units.get(person.unit())), false))
                            .getId());
        }
        for (DemoPeople.Unit unit : DemoPeople.UNITS) {
            staff.lead(
                    units.get(unit.key()),
                    people.get(unit.head()),
                    unit.assistants().stream().map(people::get).collect(Collectors.toSet()));
        }
        return made;
    }

    private static Profile profile(DemoPeople.Person person, DepartmentRow unit) {
        return new Profile(
                person.name(),
                person.user() + "@mingyuan-jd.example",
                person.mobile(),
                Optional.of(Long.toString(unit.getId())),
                person.roles(),
                Set.of(),
                person.administrator());
    }
}
