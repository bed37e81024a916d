package org.tesseracrm.core.internal.service.boot;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.demo.DemoCompany;
import org.tesseracrm.core.api.demo.DemoData;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.internal.model.DemoDone;
import org.tesseracrm.core.internal.service.Settings;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;

/** The modules' records for the demo company, each made once. */
@Component(service = DemoRecords.class)
public final class DemoRecords {
    private static final Logger LOG = LoggerFactory.getLogger(DemoRecords.class);

    private final Store store;
    private final Access access;
    private final Callers callers;
    private final Settings settings;
    private final DemoCompanyCreator companies;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public DemoRecords(
            @Reference Store store,
            @Reference Access access,
            @Reference Callers callers,
            @Reference Settings settings,
            @Reference DemoCompanyCreator companies) {
        this.store = store;
        this.access = access;
        this.callers = callers;
        this.settings = settings;
        this.companies = companies;
    }

    /**
     * Makes what is missing, in order. Nothing is made before all that the configuration names has arrived, since later ones build
     * on earlier ones.
     *
     * @return modules that are named and have neither arrived nor been there before
     */
    List<String> create(List<Contribution<DemoData>> contributions) {
        long tenant = companies.tenant().orElseThrow();
        Set<String> done = done(tenant);
        Set<String> here = contributions.stream().map(Contribution::module).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (String module : settings.demoModules()) {
            if (!here.contains(module) && done.stream().noneMatch(name -> name.startsWith(module + "/"))) {
                missing.add(module);
            }
        }
        if (missing.isEmpty()) {
            // who tries a module out in the demo company need not switch it on; whoever switched it off has it off
            Set<String> arrived = new HashSet<>(here);
            arrived.removeIf(module -> done.stream().anyMatch(name -> name.startsWith(module + "/")));
            if (!arrived.isEmpty()) {
                companies.enable(tenant, arrived);
            }
            makeThose(tenant, contributions, done, made -> {});
        }
        return missing;
    }

    /**
     * Makes what that company, which has the demo's people, is missing of what is there now.
     *
     * @param progress told how many have been made
     */
    void fill(long tenant, List<Contribution<DemoData>> contributions, IntConsumer progress) {
        makeThose(tenant, contributions, done(tenant), progress);
    }

    private void makeThose(
            long tenant, List<Contribution<DemoData>> contributions, Set<String> done, IntConsumer progress) {
        List<Contribution.Lease<DemoData>> leases = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        try {
            for (Contribution<DemoData> contribution : contributions) {
                String name = contribution.module() + "/" + contribution.property("component.name");
                if (!done.contains(name)) {
                    contribution.lease().ifPresent(lease -> {
                        leases.add(lease);
                        waiting.add(new Waiting(name, lease.get()));
                    });
                }
            }
            waiting.sort(Comparator.comparingInt(one -> one.data.order()));
            if (!waiting.isEmpty()) {
                DemoCompany company = companies.company(tenant);
                Caller boss = boss(tenant, company);
                int made = 0;
                for (Waiting one : waiting) {
                    make(one, company, boss);
                    progress.accept(++made);
                }
            }
        } finally {
            leases.forEach(Contribution.Lease::close);
        }
    }

    private void make(Waiting one, DemoCompany company, Caller boss) {
        long begun = System.nanoTime();
        LOG.info("Demo records are being made: {}", one.name);
        Access.Scope scope = access.enter(boss);
        try {
            store.run(em -> {
                em.persist(new DemoDone(Callers.stamp(boss, clock), one.name));
                em.flush();
                one.data.create(company);
            });
        } finally {
            scope.close();
        }
        LOG.info("Demo records have been made: {}, {} ms", one.name, (System.nanoTime() - begun) / 1_000_000);
    }

    private Caller boss(long tenant, DemoCompany company) {
        return callers.person(tenant, company.users().get("boss"))
                .map(person -> callers.caller(person, null))
                .orElseThrow();
    }

    private Set<String> done(long tenant) {
        return store.required(em ->
                new HashSet<>(em.createQuery("select d.name from DemoDone d where d.tenantId = :tenant", String.class)
                        .setParameter("tenant", tenant)
                        .getResultList()));
    }

    private record Waiting(String name, DemoData data) {}
}
