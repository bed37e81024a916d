package org.tesseracrm.core.internal.service.module;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.ModuleEnabled;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.service.Store;

/** The table {@code core_module_enabled}. */
@Component
public final class EnabledModulesTable implements EnabledModules {
    private final Store store;

    @Activate
    public EnabledModulesTable(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Set<String> of(long tenantId) {
        return store.required(em -> Set.copyOf(
                em.createQuery("select m.module from ModuleEnabled m where m.tenantId = :tenant", String.class)
                        .setParameter("tenant", tenantId)
                        .getResultList()));
    }

    @Override
    public Optional<Set<String>> contract(long tenantId) {
        return store.required(em -> em.find(Tenant.class, tenantId).contract());
    }

    @Override
    public void add(Stamp stamp, String module) {
        store.run(em -> em.persist(new ModuleEnabled(stamp, module)));
    }

    @Override
    public void remove(Stamp stamp, String module) {
        store.run(em -> em.createQuery("delete from ModuleEnabled m where m.tenantId = :tenant and m.module = :module")
                .setParameter("tenant", stamp.tenantId())
                .setParameter("module", module)
                .executeUpdate());
    }

    @Override
    public void change(Runnable changes, Runnable afterwards) {
        store.run(em -> {
            changes.run();
            store.afterCommit(afterwards);
        });
    }
}
