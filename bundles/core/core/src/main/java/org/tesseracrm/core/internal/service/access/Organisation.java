package org.tesseracrm.core.internal.service.access;

import java.util.Map;
import java.util.Set;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;

/**
 * Who is who in a company, as the tables say it.
 *
 * @param posts the positions, by id
 * @param roles what the duty roles open; those that are missing open nothing
 */
record Organisation(
        Map<Long, Unit> units, Map<Long, Member> members, Map<Long, Post> posts, Map<DutyRole, Opens> roles) {
    Organisation {
        units = Map.copyOf(units);
        members = Map.copyOf(members);
        posts = Map.copyOf(posts);
        roles = Map.copyOf(roles);
    }

    /**
     * A department.
     *
     * @param parent null at the top
     * @param head null where nobody leads it
     */
    record Unit(long id, String name, Long parent, Long head, Set<Long> assistants) {
        Unit {
            assistants = Set.copyOf(assistants);
        }
    }

    /**
     * Somebody of the company.
     *
     * @param active whether he works here
     * @param unit his department, null for none
     * @param posts ids of the positions that he holds
     */
    record Member(long id, String name, boolean active, Long unit, Set<DutyRole> roles, Set<Long> posts) {
        Member {
            roles = Set.copyOf(roles);
            posts = Set.copyOf(posts);
        }

        boolean isBoss() {
            return roles.contains(DutyRole.BOSS);
        }
    }

    /** A position and the function permissions that it gives. */
    record Post(long id, String name, Opens opens, Set<String> permissions) {
        Post {
            permissions = Set.copyOf(permissions);
        }
    }

    /** Whose customers are opened, and how far. */
    record Opens(Reach reach, Right right) {}
}
