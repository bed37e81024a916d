package org.tesseracrm.core.internal.service.sharing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.internal.service.sharing.CustomerTable.Colleague;
import org.tesseracrm.i18n.Text;

/** What is asked for, checked before anything is written. */
final class Requests {
    private static final int PEOPLE = 100;

    private Requests() {}

    /** At least one customer, each once. */
    static Set<Long> customers(Collection<String> ids, int most) {
        return ids("customerIds", ids, most);
    }

    static Set<Long> people(Collection<String> ids) {
        return ids("userIds", ids, PEOPLE);
    }

    private static Set<Long> ids(String field, Collection<String> ids, int most) {
        if (ids == null || ids.isEmpty()) {
            throw InvalidInputException.of(field, "required", Text.of("core.error.required"));
        }
        if (ids.size() > most) {
            throw InvalidInputException.of(field, "tooLong", Text.of("core.sharing.tooMany", most));
        }
        Set<Long> numbers = new LinkedHashSet<>();
        ids.forEach(id -> numbers.add(id == null ? 0 : Ids.parse(id)));
        return numbers;
    }

    static <T> T required(String field, T value) {
        if (value == null) {
            throw InvalidInputException.of(field, "required", Text.of("core.error.required"));
        }
        return value;
    }

    /** All of them, of the caller's company. */
    static Map<Long, Colleague> colleagues(CustomerTable customers, long tenantId, Set<Long> userIds) {
        Map<Long, Colleague> found = customers.colleagues(tenantId, userIds);
        if (!found.keySet().containsAll(userIds)) {
            throw new NotFoundException();
        }
        Map<Long, Colleague> ordered = new LinkedHashMap<>();
        userIds.forEach(id -> ordered.put(id, found.get(id)));
        return ordered;
    }

    /** The same, and they work here. */
    static Map<Long, Colleague> working(CustomerTable customers, long tenantId, String field, Set<Long> userIds) {
        Map<Long, Colleague> found = colleagues(customers, tenantId, userIds);
        if (!found.values().stream().allMatch(Colleague::active)) {
            throw InvalidInputException.of(field, "unknown", Text.of("core.error.person"));
        }
        return found;
    }

    /** A batch in one line: the first name, and how many more. */
    static String label(List<Held> customers) {
        return customers.isEmpty()
                ? ""
                : customers.get(0).name() + (customers.size() > 1 ? " +" + (customers.size() - 1) : "");
    }
}
