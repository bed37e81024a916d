package org.tesseracrm.core.internal.service.admin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.DepartmentAssistant;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.model.UserRole;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.account.Names;

/** Writes departments and people in bulk: what is there is taken as it is. The caller has checked everything. */
public final class Staff {
    private final EntityManager em;
    private final Stamp stamp;
    private final String hash;
    private final Tenant company;
    private final DepartmentRows departments;
    /** By sign-in key: a question for each row of a long file would write out all before it each time. */
    private final Map<String, UserRow> people = new HashMap<>();

    private long free;

    /**
     * @param stamp whose tenant is the company
     * @param hash of the password that all of them begin with
     * @param rehearsal all of it will be rolled back: then nobody else has to wait for the company's row
     */
    public Staff(EntityManager em, Stamp stamp, String hash, boolean rehearsal) {
        this.em = em;
        this.stamp = stamp;
        this.hash = hash;
        this.company = rehearsal ? em.find(Tenant.class, stamp.tenantId()) : UserRules.lock(em, stamp.tenantId());
        this.free = UserRules.free(em, company);
        em.createQuery("select u from User u where u.tenantId = :tenant", UserRow.class)
                .setParameter("tenant", stamp.tenantId())
                .getResultList()
                .forEach(user -> people.put(user.getSignInKey(), user));
        this.departments = DepartmentRows.read(em, stamp.tenantId());
    }

    /**
     * Unless it is rehearsed, the company is locked: nobody else takes their places.
     *
     * @throws InvalidInputException where that many more people are too many
     */
    void requirePlaces(int people) {
        if (people > 0 && free < people) {
            throw InvalidInputException.of("name", "quota", UserRules.noPlace(company, free));
        }
    }

    /** That name, or with the first number behind it that makes it free. */
    String freeName(String wanted) {
        String name = wanted;
        for (int number = 2; person(name).isPresent(); number++) {
            name = wanted + number;
        }
        return name;
    }

    void setRoles(UserRow user, Set<DutyRole> roles) {
        em.createQuery("delete from UserRole r where r.tenantId = :tenant and r.userId = :user")
                .setParameter("tenant", stamp.tenantId())
                .setParameter("user", user.getId())
                .executeUpdate();
        roles.forEach(role -> em.persist(new UserRole(stamp, user.getId(), role)));
    }

    /** @param above null: at the top */
    public Optional<DepartmentRow> find(DepartmentRow above, String name) {
        Long parent = above == null ? null : above.getId();
        return departments.tree().children(parent).stream()
                .filter(node -> node.name().equalsIgnoreCase(name))
                .findFirst()
                .flatMap(node -> departments.find(node.id()));
    }

    /** That one, or a new one as the last below the one above it. */
    public DepartmentRow department(DepartmentRow above, String name) {
        return find(above, name)
                .orElseGet(() -> departments.add(
                        stamp, above, departments.tree().nextCode(above == null ? null : above.getId()), name));
    }

    /** Whether he works here or has left. */
    public Optional<UserRow> person(String user) {
        return Optional.ofNullable(people.get(Names.key(user)));
    }

    public UserRow add(String user, Profile profile, boolean mustChange) {
        free--;
        UserRow row = UserRows.create(em, stamp, user, hash, mustChange, profile);
        people.put(row.getSignInKey(), row);
        return row;
    }

    /** Where nobody leads or assists yet. */
    public void lead(DepartmentRow department, Long head, Set<Long> assistants) {
        if (department.getHeadId() == null && head != null) {
            department.setHeadId(head);
            department.changed(stamp);
        }
        assistants.forEach(user -> {
            if (!isAssistant(department, user)) {
                em.persist(new DepartmentAssistant(stamp, department.getId(), user));
            }
        });
    }

    DepartmentRows departments() {
        return departments;
    }

    private boolean isAssistant(DepartmentRow department, long user) {
        return !em.createQuery(
                        "select a.id from DepartmentAssistant a where a.tenantId = :tenant and a.departmentId = :department"
                                + " and a.userId = :user",
                        Long.class)
                .setParameter("tenant", stamp.tenantId())
                .setParameter("department", department.getId())
                .setParameter("user", user)
                .getResultList()
                .isEmpty();
    }
}
