package org.tesseracrm.core.internal.service.module;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.ServiceReference;
import org.tesseracrm.core.api.module.ModuleDeclaration;
import org.tesseracrm.core.api.module.ModuleDescriptor;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.service.Fakes;

/** Modules that are installed and enabled by word. */
public final class FakeModules {
    private final Map<Long, Set<String>> enabled = new HashMap<>();
    private final Map<Long, Set<String>> contracts = new HashMap<>();
    private final InstalledModules installed = new InstalledModules();
    private final Exchanges exchanges = new Exchanges();
    private final ModuleStates states;
    private final EnabledModules table = new EnabledModules() {
        @Override
        public Set<String> of(long tenantId) {
            return Set.copyOf(enabled.getOrDefault(tenantId, Set.of()));
        }

        @Override
        public Optional<Set<String>> contract(long tenantId) {
            return Optional.ofNullable(contracts.get(tenantId));
        }

        @Override
        public void add(Stamp stamp, String module) {
            enabled.computeIfAbsent(stamp.tenantId(), id -> new HashSet<>()).add(module);
        }

        @Override
        public void remove(Stamp stamp, String module) {
            enabled.getOrDefault(stamp.tenantId(), new HashSet<>()).remove(module);
        }

        @Override
        public void change(Runnable changes, Runnable afterwards) {
            changes.run();
            afterwards.run();
        }
    };

    public FakeModules() {
        states = new ModuleStates(installed, table, exchanges);
    }

    public InstalledModules installed() {
        return installed;
    }

    public ModuleStates states() {
        return states;
    }

    public Exchanges exchanges() {
        return exchanges;
    }

    EnabledModules table() {
        return table;
    }

    public void enable(long tenant, String module) {
        enabled.computeIfAbsent(tenant, id -> new HashSet<>()).add(module);
        states.changed(tenant);
    }

    public void contract(long tenant, Set<String> modules) {
        contracts.put(tenant, modules);
        states.changed(tenant);
    }

    /** @return what removes it */
    public Runnable install(String id, ModuleDescriptor.Permission... permissions) {
        return install(id, id, Set.of(), permissions);
    }

    Runnable install(String id, String header, Set<String> requires, ModuleDescriptor.Permission... permissions) {
        ModuleDeclaration declaration = () -> new ModuleDescriptor(id, requires, List.of(permissions));
        ServiceReference<ModuleDeclaration> reference = Fakes.reference(header, Map.of());
        installed.bindDeclaration(declaration, reference);
        return () -> installed.unbindDeclaration(declaration, reference);
    }
}
