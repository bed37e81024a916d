package org.tesseracrm.core.internal.service.boot;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.admin.Companies.NewCompany;
import org.tesseracrm.core.api.admin.Companies.State;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.api.demo.DemoCompany;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.internal.model.DepartmentAssistant;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.core.internal.model.Stamp;
import org.tesseracrm.core.internal.service.Settings;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.account.FirstSignIn;
import org.tesseracrm.core.internal.service.account.Passwords;
import org.tesseracrm.core.internal.service.admin.CompanyRows;
import org.tesseracrm.core.internal.service.admin.UserRows;

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
    private final FirstPassword first;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public DemoCompanyCreator(
            @Reference Store store,
            @Reference Settings settings,
            @Reference Passwords passwords,
            @Reference FirstSignIn told) {
        this.store = store;
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
                        "Asia/Shanghai",
                        "boss",
                        "",
                        ""),
                modules);
        Map<String, DepartmentRow> units = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (DemoPeople.Unit unit : DemoPeople.UNITS) {
            DepartmentRow above = units.get(unit.above());
            int place = places.merge(unit.above(), 1, Integer::sum);
            DepartmentRow row = new DepartmentRow(
                    stamp,
                    above == null ? null : above.getId(),
                    (above == null ? "" : above.getCode()) + "0" + place,
                    unit.name(),
                    above == null ? "/" : above.getPath(),
                    place);
            em.persist(row);
            units.put(unit.key(), row);
        }
        Map<String, Long> people = new HashMap<>();
        for (DemoPeople.Person person : DemoPeople.PEOPLE) {
            Profile profile = new Profile(
                    person.name(),
                    person.user() + "@mingyuan-jd.example",
                    person.mobile(),
                    Optional.of(Long.toString(units.get(person.unit()).getId())),
                    person.roles(),
                    Set.of(),
                    person.administrator());
            people.put(
                    person.user(),
                    UserRows.create(em, stamp, person.user(), hash, false, profile)
                            .getId());
        }
        for (DemoPeople.Unit unit : DemoPeople.UNITS) {
            DepartmentRow row = units.get(unit.key());
            row.setHeadId(people.get(unit.head()));
            unit.assistants()
                    .forEach(user -> em.persist(new DepartmentAssistant(stamp, row.getId(), people.get(user))));
        }
    }
}
