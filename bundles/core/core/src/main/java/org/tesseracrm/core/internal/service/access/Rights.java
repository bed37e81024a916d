package org.tesseracrm.core.internal.service.access;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.internal.service.module.InstalledModules;
import org.tesseracrm.core.internal.service.module.InstalledModules.Declared;
import org.tesseracrm.core.internal.service.module.ModuleStates;

/**
 * Function permissions by what is declared now: given by the duty roles that the declaration names, all of them to the boss, and
 * one by one. Whatever belongs to a module that is not open to the company counts for nobody.
 */
@Component(service = Rights.class)
public final class Rights {
    private final InstalledModules installed;
    private final ModuleStates modules;

    @Activate
    public Rights(@Reference InstalledModules installed, @Reference ModuleStates modules) {
        this.installed = installed;
        this.modules = modules;
    }

    boolean may(Caller caller, String permission) {
        if (permission.isEmpty() || caller.isSystem()) {
            return true;
        }
        return switch (permission) {
            case Access.ADMINISTRATOR -> caller.administrator();
            case Access.OPERATOR -> caller.operator();
            default ->
                installed
                        .permission(permission)
                        .filter(declared -> modules.isOpen(caller.tenantId(), declared.module()))
                        .filter(declared -> gives(declared, caller.roles(), caller.permissions()))
                        .isPresent();
        };
    }

    /** All that such a person may now. */
    public Set<String> of(long tenantId, Set<DutyRole> roles, Set<String> grants) {
        Set<String> all = new TreeSet<>();
        for (Declared declared : installed.permissions()) {
            if (gives(declared, roles, grants) && modules.isOpen(tenantId, declared.module())) {
                all.add(declared.permission().id());
            }
        }
        return all;
    }

    /** Whether some installed module declares it. */
    public boolean isDeclared(String permission) {
        return installed.permission(permission).isPresent();
    }

    private static boolean gives(Declared declared, Set<DutyRole> roles, Set<String> grants) {
        return roles.contains(DutyRole.BOSS)
                || grants.contains(declared.permission().id())
                || !Collections.disjoint(declared.permission().roles(), roles);
    }
}
