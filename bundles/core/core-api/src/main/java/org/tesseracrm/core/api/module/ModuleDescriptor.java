package org.tesseracrm.core.api.module;

import java.util.List;
import java.util.Set;
import org.tesseracrm.core.api.access.DutyRole;

/**
 * What a module is. Labels: {@code <id>.module.name}, {@code <id>.module.description}, {@code permission.<permission id>}.
 *
 * @param id lower-case word, the same as {@code Tessera-Module}
 * @param requires ids of modules that must be enabled with it
 */
public record ModuleDescriptor(String id, Set<String> requires, List<Permission> permissions) {
    public ModuleDescriptor {
        requires = Set.copyOf(requires);
        permissions = List.copyOf(permissions);
    }

    /**
     * A function permission.
     *
     * @param id {@code <module>.<record>.<verb>}, for instance {@code contacts.customer.write}
     * @param roles the duty roles that have it from the start; the boss has all
     */
    public record Permission(String id, Set<DutyRole> roles) {
        public Permission {
            roles = Set.copyOf(roles);
        }

        /** For every duty role. */
        public static Permission forAll(String id) {
            return new Permission(id, Set.of(DutyRole.values()));
        }

        public static Permission forRoles(String id, DutyRole... roles) {
            return new Permission(id, Set.of(roles));
        }
    }
}
