package org.tesseracrm.contacts.internal.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.customer.People.Person;

/** Colleagues by what a file calls them: sign-in name, or name where only one has it. */
final class Owners {
    private static final int MOST = 50;

    private final People people;
    private final Visibility visibility;
    private final Map<String, Optional<Long>> known = new HashMap<>();

    Owners(People people, Visibility visibility) {
        this.people = people;
        this.visibility = visibility;
    }

    /** Empty where there is none, or none to whom the caller may give customers: he must be allowed to change theirs. */
    Optional<Long> find(String text) {
        return known.computeIfAbsent(text, this::look);
    }

    private Optional<Long> look(String text) {
        List<Person> found = people.search(text, MOST);
        Optional<Person> person = found.stream()
                .filter(each -> each.user().equalsIgnoreCase(text))
                .findFirst();
        if (person.isEmpty()) {
            List<Person> named =
                    found.stream().filter(each -> each.name().equals(text)).toList();
            person = named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
        }
        return person.map(Person::id).filter(visibility::covers);
    }
}
