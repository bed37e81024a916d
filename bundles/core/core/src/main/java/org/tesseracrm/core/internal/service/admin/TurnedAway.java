package org.tesseracrm.core.internal.service.admin;

import java.util.HashMap;
import java.util.Map;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.imports.ImportSession.Row;
import org.tesseracrm.core.internal.service.account.Names;
import org.tesseracrm.i18n.Text;

/** Whose own rows were refused, as long as an import goes on: their people are told that, and not what follows from it. */
final class TurnedAway {
    private final Map<String, Long> byName = new HashMap<>();
    private final Map<String, Long> bySignIn = new HashMap<>();

    void add(Row row) {
        String name = row.values().getOrDefault("name", "");
        String user = row.values().getOrDefault("user", "");
        if (!name.isEmpty()) {
            byName.putIfAbsent(OrganisationCells.key(name), row.number());
        }
        if (!user.isEmpty()) {
            bySignIn.putIfAbsent(Names.key(user), row.number());
        }
    }

    /**
     * @param field which says who the manager is, {@code manager} by name or {@code managerUser} by sign-in name
     * @throws InvalidInputException on it where his row was refused
     */
    void requireNot(String field, String manager) {
        Long row = field.equals("managerUser")
                ? bySignIn.get(Names.key(manager))
                : byName.get(OrganisationCells.key(manager));
        if (row != null) {
            throw InvalidInputException.of(
                    field, "managerRefused", Text.of("core.import.organisation.managerRefused", manager, row));
        }
    }
}
