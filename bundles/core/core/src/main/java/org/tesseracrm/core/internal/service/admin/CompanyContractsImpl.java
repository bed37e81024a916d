package org.tesseracrm.core.internal.service.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.admin.CompanyContracts;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.module.InstalledModules;
import org.tesseracrm.core.internal.service.module.ModuleStates;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** The contracts, kept with the companies. */
@Component
public final class CompanyContractsImpl implements CompanyContracts {
    private final Store store;
    private final Access access;
    private final AuditLog audit;
    private final InstalledModules installed;
    private final ModuleStates states;
    private final Messages messages;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public CompanyContractsImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference InstalledModules installed,
            @Reference ModuleStates states,
            @Reference Messages messages) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.installed = installed;
        this.states = states;
        this.messages = messages;
    }

    @Override
    public Contract find(String companyId) {
        access.require(Access.OPERATOR);
        return store.required(em -> show(CompanyRows.find(em, companyId)));
    }

    @Override
    public Contract change(String companyId, long version, Optional<Set<String>> modules) {
        access.require(Access.OPERATOR);
        Caller operator = access.caller();
        return store.required(em -> {
            Tenant company = CompanyRows.find(em, companyId);
            company.expect(version);
            modules.ifPresent(included -> check(included, offered(company)));
            Optional<Set<String>> before = company.contract();
            if (!before.equals(modules)) {
                company.setContract(modules.orElse(null));
                company.changed(Callers.stamp(operator, clock));
                em.flush();
                audit.record(new AuditLog.Entry(
                        "core.company.contract", companyId, company.getCode(), Map.of("modules", new String[] {
                            words(before), words(modules)
                        })));
                store.afterCommit(() -> states.changed(company.getId()));
            }
            return show(company);
        });
    }

    private void check(Set<String> included, Set<String> offered) {
        Fields fields = new Fields();
        Set<String> ids =
                included.stream().map(id -> Objects.toString(id, "")).collect(Collectors.toCollection(TreeSet::new));
        for (String module : ids) {
            fields.check(offered.contains(module), "modules", "unknown", Text.of("core.error.moduleUnknown", module));
            for (String needed : new TreeSet<>(installed.requires(module))) {
                fields.check(
                        ModuleStates.isFixed(needed) || included.contains(needed),
                        "modules",
                        "needs",
                        Text.of("core.error.contractNeeds", name(module), name(needed)));
            }
        }
        fields.end();
    }

    private Contract show(Tenant company) {
        Set<String> used = states.enabled(company.getId());
        return new Contract(
                Long.toString(company.getId()),
                company.getVersion(),
                company.contract().map(modules -> List.copyOf(new TreeSet<>(modules))),
                offered(company).stream()
                        .map(id -> new Offer(
                                id,
                                name(id),
                                installed.has(id),
                                used.contains(id),
                                List.copyOf(new TreeSet<>(installed.requires(id)))))
                        .toList());
    }

    private Set<String> offered(Tenant company) {
        Set<String> offered = new TreeSet<>(installed.all().keySet());
        offered.addAll(states.enabled(company.getId()));
        company.contract().ifPresent(offered::addAll);
        offered.removeIf(ModuleStates::isFixed);
        return offered;
    }

    /** The labels of a module that is not installed are gone with it. */
    private String name(String module) {
        String key = module + ".module.name";
        return messages.has(key) ? messages.text(access.caller().locale(), key) : module;
    }

    /** For the audit, where no module at all is something else than every one. */
    private static String words(Optional<Set<String>> modules) {
        return modules.map(each -> String.join(" ", new TreeSet<>(each))).orElse("*");
    }
}
