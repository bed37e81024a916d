package org.tesseracrm.core.api.module;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Installed is a fact of the server, included the operator's contract, enabled a choice of each company, absent means off. Everybody asks here (A2, M2). */
@ProviderType
public interface ModuleGate {
    /** Whether the module is installed and enabled for the company; {@code core} always is. */
    boolean isOpen(long tenantId, String module);

    /** @throws org.tesseracrm.core.api.error.NotFoundException where it is not open for the caller's company */
    void require(String module);

    /** Installed or not, what the caller's company knows of. */
    List<ModuleState> modules();

    /** By the company's administrator; refused while enabled modules need it, or it needs disabled ones, or the contract leaves it out. */
    ModuleState setEnabled(String module, boolean enabled);

    /** Called, on a thread of the registry, after modules were installed, removed, enabled or disabled. */
    Registration onChange(Runnable listener);

    /**
     * @param installed started on this server now
     * @param enabled the company's choice, whether it is in force or not
     * @param included in the company's contract with the operator: what is not cannot be switched on
     */
    record ModuleState(String id, boolean installed, boolean enabled, boolean included, List<String> requires) {
        /** There for the company's people. */
        public boolean isOpen() {
            return installed && enabled && included;
        }
    }
}
