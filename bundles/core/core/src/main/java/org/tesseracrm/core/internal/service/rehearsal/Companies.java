package org.tesseracrm.core.internal.service.rehearsal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.upgrade.UpgradeCheck.Company;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.module.ModuleStates;

/** The companies of the copy, and what each wants of modules. */
@Component(service = Companies.class)
public final class Companies {
    private final Store store;
    private final ModuleStates states;

    @Activate
    public Companies(@Reference Store store, @Reference ModuleStates states) {
        this.store = store;
        this.states = states;
    }

    List<Company> all() {
        return store.required(
                em -> em.createQuery("select t from Tenant t order by t.code", Tenant.class).getResultList().stream()
                        .map(each -> new Company(each.getId(), each.getCode(), each.getName()))
                        .toList());
    }

    boolean isOpen(Company company, String module) {
        return states.isOpen(company.id(), module);
    }

    /** What it has switched on. */
    Set<String> enabled(Company company) {
        return states.enabled(company.id());
    }

    /** What its contract names; empty where it names every module. */
    Set<String> contract(Company company) {
        return store.required(
                em -> em.find(Tenant.class, company.id()).contract().orElse(Set.of()));
    }
}
