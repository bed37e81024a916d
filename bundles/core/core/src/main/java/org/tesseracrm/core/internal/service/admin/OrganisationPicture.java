package org.tesseracrm.core.internal.service.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A company's people and departments at one moment.
 *
 * @param people who work here, by their sign-in names as they are compared
 * @param units departments by id
 */
public record OrganisationPicture(Map<String, Member> people, Map<Long, Unit> units) {
    public OrganisationPicture {
        people = new LinkedHashMap<>(people);
        units = new LinkedHashMap<>(units);
    }

    /** @param department null: in none */
    public record Member(String user, String name, String email, String mobile, Long department) {}

    /** @param parent null: at the top */
    public record Unit(String name, Long parent) {}

    /** Names from the top down; empty for none. */
    public String path(Long department) {
        String path = "";
        Optional<Unit> at = unit(department);
        for (int level = 0; at.isPresent() && level <= units.size(); level++) {
            path = path.isEmpty() ? at.get().name() : at.get().name() + " / " + path;
            at = unit(at.get().parent());
        }
        return path;
    }

    private Optional<Unit> unit(Long id) {
        return Optional.ofNullable(id).map(units::get);
    }
}
