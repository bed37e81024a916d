package org.tesseracrm.core.internal.service.admin;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.i18n.Text;

/** What must hold for a department. */
final class DepartmentRules {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final int LONGEST_NAME = 100;

    private DepartmentRules() {}

    static void check(String name, Optional<String> code) {
        new Fields()
                .required("name", name)
                .atMost(LONGEST_NAME, "name", name)
                .check(
                        code.map(text -> CODE.matcher(text).matches()).orElse(true),
                        "code",
                        "format",
                        Text.of("core.department.codeFormat"))
                .end();
    }

    /** @param self null for a new one */
    static void requireFree(DepartmentTree tree, Long self, Long parent, String name, String code) {
        requireFreeName(tree, self, parent, name);
        if (tree.holder(code).filter(id -> !id.equals(self)).isPresent()) {
            throw InvalidInputException.of("code", "duplicate", Text.of("core.department.codeTaken", code));
        }
    }

    static void requireFreeName(DepartmentTree tree, Long self, Long parent, String name) {
        if (tree.children(parent).stream()
                .anyMatch(child ->
                        !Objects.equals(child.id(), self) && child.name().equalsIgnoreCase(name))) {
            throw InvalidInputException.of("name", "duplicate", Text.of("core.department.taken", name));
        }
    }

    /** Whether all of them work here. */
    static void requirePeople(EntityManager em, long tenant, String field, Set<Long> people) {
        if (!people.isEmpty()
                && em.createQuery(
                                        "select u.id from User u where u.tenantId = :tenant and u.state = :active"
                                                + " and u.id in :ids",
                                        Long.class)
                                .setParameter("tenant", tenant)
                                .setParameter("active", UserRow.State.ACTIVE)
                                .setParameter("ids", people)
                                .getResultList()
                                .size()
                        != people.size()) {
            throw InvalidInputException.of(field, "unknown", Text.of("core.error.person"));
        }
    }
}
