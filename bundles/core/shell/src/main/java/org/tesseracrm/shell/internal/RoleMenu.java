package org.tesseracrm.shell.internal;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.module.ModuleDeclaration;
import org.tesseracrm.core.api.module.ModuleDescriptor.Permission;

/**
 * Which entries and cards belong to whose menu and workbench (A5). Asked of what the person may have anyway: it puts things in
 * order and protects nothing.
 */
public final class RoleMenu {
    private final Map<String, Set<DutyRole>> declared;

    private RoleMenu(Map<String, Set<DutyRole>> declared) {
        this.declared = declared;
    }

    /** As the installed modules declare their permissions now. */
    public static RoleMenu of(Contributions contributions) {
        Map<String, Set<DutyRole>> declared = new HashMap<>();
        try (ContributionSet<ModuleDeclaration> modules = contributions.of(ModuleDeclaration.class)) {
            for (Contribution<ModuleDeclaration> module : modules.all()) {
                module.lease().ifPresent(lease -> {
                    for (Permission permission : lease.get().descriptor().permissions()) {
                        declared.put(permission.id(), permission.roles());
                    }
                    lease.close();
                });
            }
        }
        return new RoleMenu(declared);
    }

    public static RoleMenu of(Map<String, Set<DutyRole>> declared) {
        return new RoleMenu(Map.copyOf(declared));
    }

    /**
     * @param prefix of the properties {@code roles} and {@code permission}
     * @param active the role he works in, empty for all of his
     */
    public boolean shows(Contribution<?> what, String prefix, Caller caller, Optional<DutyRole> active) {
        String permission = what.property(prefix + "permission");
        Set<String> named = names(what.properties().get(prefix + "roles"));
        Set<DutyRole> having = declared.getOrDefault(permission, Set.of());
        if (active.isPresent()) {
            DutyRole role = active.get();
            return role == DutyRole.BOSS
                    || (named.isEmpty()
                            ? permission.isEmpty() || isOffice(permission) || having.contains(role)
                            : named.contains(role.name()));
        }
        return named.isEmpty()
                || caller.isBoss()
                || caller.roles().stream().anyMatch(role -> named.contains(role.name()))
                // a position or a single grant gave it to him: he is to find it
                || !permission.isEmpty() && Collections.disjoint(having, caller.roles());
    }

    private static boolean isOffice(String permission) {
        return permission.equals(Access.ADMINISTRATOR) || permission.equals(Access.OPERATOR);
    }

    private static Set<String> names(Object property) {
        if (property instanceof String[] names) {
            return Set.of(names);
        }
        return property instanceof String name && !name.isEmpty() ? Set.of(name) : Set.of();
    }
}
