package org.tesseracrm.core.internal.service.module;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.internal.service.Recent;

/** Installed and enabled taken together, remembered: asked many times in every request. */
@Component(service = ModuleStates.class)
public final class ModuleStates {
    public static final String CORE = "core";

    /** Parts of the product that no company can do without. */
    private static final Set<String> ALWAYS = Set.of(CORE, "shell");

    private final InstalledModules installed;
    private final Exchanges exchanges;
    private final Recent<Long, Choice> choices;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Registration following;

    @Activate
    public ModuleStates(
            @Reference InstalledModules installed, @Reference EnabledModules table, @Reference Exchanges exchanges) {
        this.installed = installed;
        this.exchanges = exchanges;
        this.choices =
                new Recent<>(Duration.ofSeconds(10), tenant -> new Choice(table.of(tenant), table.contract(tenant)));
        this.following = installed.onChange(this::fire);
    }

    @Deactivate
    void close() {
        following.close();
    }

    public boolean isOpen(long tenantId, String module) {
        return ALWAYS.contains(module)
                || installed.has(module) && choices.get(tenantId).opens(module);
    }

    /** Whether it would be open, and will be in a moment: it is being changed to another version, or started anew. */
    public boolean isComingBack(long tenantId, String module) {
        return exchanges.isUnderway(module) && choices.get(tenantId).opens(module);
    }

    /** What the company has switched on, whether it is installed and included or not. */
    public Set<String> enabled(long tenantId) {
        return choices.get(tenantId).enabled();
    }

    /** Whether the company's contract with the operator includes it. */
    public boolean isIncluded(long tenantId, String module) {
        return choices.get(tenantId).includes(module);
    }

    /** To be called once a change of that company's modules or contract is committed. */
    public void changed(long tenantId) {
        choices.forget(tenant -> tenant == tenantId);
        fire();
    }

    /** Called at once, on the thread that brings the change. */
    public Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public static boolean isFixed(String module) {
        return ALWAYS.contains(module);
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }

    /** @param contract empty: every module */
    private record Choice(Set<String> enabled, Optional<Set<String>> contract) {
        boolean includes(String module) {
            return contract.isEmpty() || contract.get().contains(module);
        }

        boolean opens(String module) {
            return enabled.contains(module) && includes(module);
        }
    }
}
