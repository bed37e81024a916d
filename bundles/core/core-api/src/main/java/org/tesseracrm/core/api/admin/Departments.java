package org.tesseracrm.core.api.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.access.DutyRole;

/**
 * The departments of the caller's company (部门), A3: a tree of at most four levels. Read by all, changed by the administrator. What
 * is not the caller's company's is not found ({@link org.tesseracrm.core.api.error.NotFoundException}).
 */
@ProviderType
public interface Departments {
    int MAX_LEVELS = 4;

    /** All of them, parents before children, siblings in their order. */
    List<Department> list();

    Department find(String id);

    /**
     * Who belongs to it and works here: the head first, then those who assist, then by name.
     *
     * @param id empty: those who belong to no department
     */
    List<Member> members(Optional<String> id);

    /** All who work here as in {@link #members}, by the department's id; under the empty text those who belong to none. */
    Map<String, List<Member>> everybody();

    /** The code that a new department would get there: its parent's code and two digits, the first that are free. */
    String nextCode(Optional<String> parentId);

    /**
     * As the last of its siblings.
     *
     * @throws org.tesseracrm.core.api.error.InvalidInputException on {@code name} or {@code code}: empty, too long, of a wrong
     *     form, or taken
     * @throws org.tesseracrm.core.api.error.ConflictException where it would be on a fifth level
     */
    Department create(NewDepartment department);

    /** Renames and recodes; the codes of those below stay. */
    Department change(String id, long version, String name, String code);

    /**
     * Puts it, with all below it, under another parent or at another place among its siblings. Its code stays.
     *
     * @param parentId empty: at the top
     * @param beforeId the sibling that will follow it; empty: as the last
     * @throws org.tesseracrm.core.api.error.ConflictException where it would lie below itself or reach a fifth level
     * @throws org.tesseracrm.core.api.error.InvalidInputException on {@code beforeId} where that is no child of the parent, on
     *     {@code name} where the parent has one of that name
     */
    Department move(String id, long version, Optional<String> parentId, Optional<String> beforeId);

    /**
     * Who has left belongs to none afterwards.
     *
     * @throws org.tesseracrm.core.api.error.ConflictException where people who work here belong to it, or departments stand below it
     */
    void delete(String id, long version);

    /**
     * Who leads it and who assists its head; both see what its people own. The head need not belong to it.
     *
     * @throws org.tesseracrm.core.api.error.InvalidInputException where one of them does not work here
     */
    Department setHead(String id, long version, Optional<String> headId, Set<String> assistantIds);

    /**
     * @param code 1 to 40 letters, digits and {@code -}, unique in the company whatever the case; empty: {@link #nextCode}
     * @param parentId empty: at the top
     */
    record NewDepartment(String name, Optional<String> code, Optional<String> parentId) {
        public static NewDepartment of(String name, Optional<String> parentId) {
            return new NewDepartment(name, Optional.empty(), parentId);
        }
    }

    /**
     * @param level counted from 1
     * @param members how many belong to it and work here
     * @param membersBelow how many belong to the departments below it
     */
    record Department(
            String id,
            long version,
            String code,
            String name,
            Optional<String> parentId,
            int level,
            Optional<String> headId,
            Optional<String> headName,
            Set<String> assistantIds,
            int members,
            int membersBelow) {
        public Department {
            assistantIds = Set.copyOf(assistantIds);
        }
    }

    /**
     * @param roles for showing who has which role
     * @param positionIds the positions he holds
     * @param photo id of his picture, for {@link Pictures#photo} and for the browser's cache
     */
    record Member(
            String userId,
            String user,
            String name,
            boolean head,
            boolean assistant,
            Set<DutyRole> roles,
            Set<String> positionIds,
            Optional<String> photo) {
        public Member {
            roles = Set.copyOf(roles);
            positionIds = Set.copyOf(positionIds);
        }
    }
}
