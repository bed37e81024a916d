package org.tesseracrm.core.api.admin;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;

/** Positions (职位), A6: the company's own, held by people beside their duty roles. Read by all, changed by the administrator. */
@ProviderType
public interface Positions {
    /** All of them, by name. */
    List<Position> list();

    Position find(String id);

    /**
     * @throws org.tesseracrm.core.api.error.InvalidInputException on {@code name} where it is empty, too long or taken, on
     *     {@code permissions} where one is not declared
     */
    Position create(Draft draft);

    Position change(String id, long version, Draft draft);

    /** Takes it from all who hold it. */
    void delete(String id, long version);

    /** Who holds it and works here, by name. */
    List<Holder> holders(String id);

    /** Who holds it from now on, besides those who left. */
    Position setHolders(String id, long version, Set<String> userIds);

    /** Who may what: all permissions of the modules that are open to the company, by roles and positions. */
    Matrix matrix();

    /**
     * @param name at most 100 characters, unique in the company
     * @param description at most 500 characters, may be empty
     * @param permissions ids of declared function permissions
     * @param right how far the reach goes
     */
    record Draft(String name, String description, Set<String> permissions, Reach reach, Right right) {
        public Draft {
            permissions = Set.copyOf(permissions);
        }
    }

    /** @param holders how many hold it and work here */
    record Position(
            String id,
            long version,
            String name,
            String description,
            Set<String> permissions,
            Reach reach,
            Right right,
            int holders) {
        public Position {
            permissions = Set.copyOf(permissions);
        }
    }

    record Holder(String userId, String user, String name, String department) {}

    /** @param permissions by module, then by id */
    record Matrix(List<Line> permissions, List<Position> positions) {
        public Matrix {
            permissions = List.copyOf(permissions);
            positions = List.copyOf(positions);
        }
    }

    /**
     * @param id its label is {@code permission.<id>}
     * @param module its label is {@code <module>.module.name}
     * @param roles the duty roles that have it; the boss has all
     * @param positionIds the positions that have it
     * @param grants to how many people who work here it was given singly
     */
    record Line(String id, String module, Set<DutyRole> roles, Set<String> positionIds, int grants) {
        public Line {
            roles = Set.copyOf(roles);
            positionIds = Set.copyOf(positionIds);
        }
    }
}
