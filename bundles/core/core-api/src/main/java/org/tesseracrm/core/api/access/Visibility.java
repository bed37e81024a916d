package org.tesseracrm.core.api.access;

import java.util.Set;

/**
 * Whose rows a caller sees, as every query applies it: those of the tenant and, unless {@link All}, of these owners.
 */
public record Visibility(long tenantId, Scope scope) {
    /** How far it reaches. */
    public sealed interface Scope permits All, Owners {}

    /** Everything of the tenant: the boss, and the system itself. */
    public record All() implements Scope {}

    /** What these users own. */
    public record Owners(Set<Long> userIds) implements Scope {
        public Owners {
            userIds = Set.copyOf(userIds);
        }
    }

    public boolean covers(long ownerId) {
        return scope instanceof All
                || scope instanceof Owners owners && owners.userIds().contains(ownerId);
    }
}
