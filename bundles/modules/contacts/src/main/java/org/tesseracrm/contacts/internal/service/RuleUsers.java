package org.tesseracrm.contacts.internal.service;

import java.util.List;
import java.util.Set;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.i18n.Text;

/** To whom customers may be given. */
final class RuleUsers {
    private static final int MOST = 100;

    private RuleUsers() {}

    /** @throws InvalidInputException where there are too many, none though there must be one, or one does not work here */
    static void check(People people, List<String> userIds, boolean mayBeEmpty) {
        if (userIds.size() > MOST || userIds.isEmpty() && !mayBeEmpty) {
            throw InvalidInputException.of("userIds", "range", Text.of("core.field.range", 1, MOST));
        }
        Set<Long> working = people.everybody();
        if (!userIds.stream().allMatch(id -> working.contains(CustomerEntries.parse(id)))) {
            throw InvalidInputException.of("userIds", "unknown", Text.of("contacts.error.owner"));
        }
    }
}
