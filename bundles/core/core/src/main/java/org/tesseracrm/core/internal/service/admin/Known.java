package org.tesseracrm.core.internal.service.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.i18n.Text;

/** Who works here, by name, as long as an import goes on. */
final class Known {
    private final Map<String, List<UserRow>> byName = new HashMap<>();

    Known(EntityManager em, long tenant) {
        em.createQuery("select u from User u where u.tenantId = :tenant and u.state = :active", UserRow.class)
                .setParameter("tenant", tenant)
                .setParameter("active", UserRow.State.ACTIVE)
                .getResultList()
                .forEach(this::add);
    }

    void add(UserRow user) {
        byName.computeIfAbsent(OrganisationCells.key(user.getDisplayName()), key -> new ArrayList<>())
                .add(user);
    }

    List<UserRow> all(String name) {
        return byName.getOrDefault(OrganisationCells.key(name), List.of());
    }

    /** @throws InvalidInputException on that field where several have the name */
    Optional<UserRow> byName(String field, String name) {
        List<UserRow> all = all(name);
        if (all.size() > 1) {
            throw InvalidInputException.of(field, "ambiguous", Text.of("core.import.organisation.several"));
        }
        return all.stream().findFirst();
    }
}
