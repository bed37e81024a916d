package org.tesseracrm.core.internal.service.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.internal.service.access.Organisation.Opens;
import org.tesseracrm.core.internal.service.access.Organisation.Post;
import org.tesseracrm.core.internal.service.access.Organisation.Unit;

/**
 * Why somebody sees customers. What he sees is the union of his grounds, and why he sees one of them are those grounds that open
 * it: so a decision and its explanation are the same thing.
 */
sealed interface Ground {
    /** The customers of these users are opened. */
    Set<Long> people();

    /** All customers of the company are opened. */
    default boolean everybody() {
        return false;
    }

    /** How far it goes with what {@link #people} own. */
    default Right right() {
        return Right.WRITE;
    }

    /** How far it opens that customer; empty where it does not. */
    default Optional<Right> on(Target customer) {
        return everybody() || people().contains(customer.owner()) ? Optional.of(right()) : Optional.empty();
    }

    /** @param shares the users with whom it is shared, and how far */
    record Target(long owner, Map<Long, Right> shares) {
        public Target {
            shares = Map.copyOf(shares);
        }
    }

    /** Bosses see all. */
    record Boss() implements Ground {
        @Override
        public Set<Long> people() {
            return Set.of();
        }

        @Override
        public boolean everybody() {
            return true;
        }
    }

    /** What he owns himself. */
    record Own(long user) implements Ground {
        @Override
        public Set<Long> people() {
            return Set.of(user);
        }
    }

    /** Superiors see and manage what their subordinates own: all who belong to the department or to one below it. */
    record Leads(Unit unit, Set<Long> people) implements Ground {}

    /** An assistant has the rights of the department's head, and what he leads besides. */
    record Assists(Unit unit, Set<Long> people) implements Ground {}

    /** @param user with whom it is shared: the person himself, or the head whom he assists in {@code unit} */
    record SharedWith(long user, Optional<Unit> unit) implements Ground {
        @Override
        public Set<Long> people() {
            return Set.of();
        }

        @Override
        public Optional<Right> on(Target customer) {
            return Optional.ofNullable(customer.shares().get(user));
        }
    }

    /** @param unit of whose people it opens the customers; empty where of all */
    record RoleOpens(DutyRole role, Opens opens, Optional<Unit> unit, Set<Long> people) implements Ground {
        @Override
        public boolean everybody() {
            return unit.isEmpty();
        }

        @Override
        public Right right() {
            return opens.right();
        }
    }

    /** @param unit as in {@link RoleOpens} */
    record PositionOpens(Post post, Optional<Unit> unit, Set<Long> people) implements Ground {
        @Override
        public boolean everybody() {
            return unit.isEmpty();
        }

        @Override
        public Right right() {
            return post.opens().right();
        }
    }
}
