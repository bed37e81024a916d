package org.tesseracrm.shell.internal.organisation;

import java.util.Optional;
import org.tesseracrm.core.api.admin.Departments.Department;
import org.tesseracrm.core.api.admin.Departments.Member;

/** What stands in the tree: a department, somebody in it, and who belongs to none. */
sealed interface OrgNode {

    /** Told apart from all others in the tree. */
    String key();

    /** @param department as it was when the tree was read */
    record Unit(Department department) implements OrgNode {
        @Override
        public String key() {
            return "d" + department.id();
        }
    }

    /** @param departmentId where he belongs, empty for nowhere */
    record Staff(Member member, Optional<String> departmentId) implements OrgNode {
        @Override
        public String key() {
            return "u" + member.userId();
        }
    }

    /** Those who belong to no department. */
    record Unplaced(int people) implements OrgNode {
        @Override
        public String key() {
            return "none";
        }
    }
}
