package org.tesseracrm.core.api.access;

import java.util.Set;

/**
 * Whose rows a caller sees, or may change, as every query applies it: those of the tenant and, unless {@link All}, those that
 * {@link Owners} says.
 *
 * @param right what it is asked for: a visibility for reading opens nothing for writing
 */
public record Visibility(long tenantId, Right right, Scope scope) {
    /** How far it reaches. */
    public sealed interface Scope permits All, Owners {}

    /** Everything of the tenant: the boss, the system itself, and who has a right that reaches over the company. */
    public record All() implements Scope {}

    /**
     * @param userIds what these own
     * @param sharedWith and the customers that are shared with one of these, with at least the right that is asked for
     */
    public record Owners(Set<Long> userIds, Set<Long> sharedWith) implements Scope {
        public Owners {
            userIds = Set.copyOf(userIds);
            sharedWith = Set.copyOf(sharedWith);
        }
    }

    /**
     * By ownership alone. A customer may be shared besides: {@link org.tesseracrm.core.api.query.CustomerAccess} and {@link
     * org.tesseracrm.core.api.query.EntityList} know.
     */
    public boolean covers(long ownerId) {
        return scope instanceof All
                || scope instanceof Owners owners && owners.userIds().contains(ownerId);
    }
}
