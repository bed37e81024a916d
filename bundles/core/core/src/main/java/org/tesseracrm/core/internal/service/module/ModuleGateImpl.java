package org.tesseracrm.core.internal.service.module;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.module.ModuleDescriptor;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.i18n.Text;

/** Answers for all what is open to a company, and lets its administrator change it. */
@Component
public final class ModuleGateImpl implements ModuleGate {
    private final InstalledModules installed;
    private final ModuleStates states;
    private final EnabledModules table;
    private final Access access;
    private final AuditLog audit;
    private final Notices notices;
    private final Registration following;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public ModuleGateImpl(
            @Reference InstalledModules installed,
            @Reference ModuleStates states,
            @Reference EnabledModules table,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference RegistryThread thread) {
        this.installed = installed;
        this.states = states;
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.notices = new Notices(thread);
        this.following = states.onChange(notices::signal);
    }

    @Deactivate
    void close() {
        following.close();
    }

    @Override
    public boolean isOpen(long tenantId, String module) {
        return states.isOpen(tenantId, module);
    }

    @Override
    public void require(String module) {
        if (!isOpen(access.caller().tenantId(), module)) {
            throw new NotFoundException();
        }
    }

    @Override
    public List<ModuleState> modules() {
        long tenant = access.caller().tenantId();
        Set<String> enabled = states.enabled(tenant);
        Set<String> known = new TreeSet<>(enabled);
        known.addAll(installed.all().keySet());
        known.removeIf(ModuleStates::isFixed);
        return known.stream().map(id -> state(tenant, id, enabled.contains(id))).toList();
    }

    @Override
    public ModuleState setEnabled(String module, boolean enabled) {
        access.require(Access.ADMINISTRATOR);
        Caller caller = access.caller();
        Set<String> before = states.enabled(caller.tenantId());
        boolean known = installed.has(module) || before.contains(module);
        if (!known || ModuleStates.isFixed(module)) {
            throw new NotFoundException();
        }
        if (enabled) {
            refuseWithoutContract(caller.tenantId(), module);
            refuseWithoutWhatItNeeds(module, caller.tenantId());
        } else {
            refuseUnderOthers(module, before);
        }
        if (before.contains(module) != enabled) {
            Stamp stamp = Callers.stamp(caller, clock);
            table.change(
                    () -> {
                        if (enabled) {
                            table.add(stamp, module);
                        } else {
                            table.remove(stamp, module);
                        }
                        audit.record(AuditLog.Entry.of(
                                enabled ? "core.module.enabled" : "core.module.disabled", module, module));
                    },
                    () -> states.changed(caller.tenantId()));
        }
        return state(caller.tenantId(), module, enabled);
    }

    @Override
    public Registration onChange(Runnable listener) {
        return notices.add(listener);
    }

    private void refuseWithoutContract(long tenantId, String module) {
        if (!states.isIncluded(tenantId, module)) {
            throw new ConflictException(Text.of("core.error.moduleNotInContract", name(module)));
        }
    }

    private void refuseWithoutWhatItNeeds(String module, long tenantId) {
        for (String needed : new TreeSet<>(installed.requires(module))) {
            if (!states.isOpen(tenantId, needed)) {
                throw new ConflictException(Text.of("core.error.moduleNeeds", name(module), name(needed)));
            }
        }
    }

    private void refuseUnderOthers(String module, Set<String> enabled) {
        for (Map.Entry<String, ModuleDescriptor> other : installed.all().entrySet()) {
            if (enabled.contains(other.getKey()) && other.getValue().requires().contains(module)) {
                throw new ConflictException(Text.of("core.error.moduleNeeded", name(module), name(other.getKey())));
            }
        }
    }

    private ModuleState state(long tenantId, String id, boolean enabled) {
        return new ModuleState(
                id,
                installed.has(id),
                enabled,
                states.isIncluded(tenantId, id),
                List.copyOf(new TreeSet<>(installed.requires(id))));
    }

    private static Text name(String module) {
        return Text.of(module + ".module.name");
    }
}
