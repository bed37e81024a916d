package org.tesseracrm.core.internal.service.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tesseracrm.core.internal.service.sharing.CustomerTable.Colleague;

/** Several people in one line. */
final class PeopleNames {
    private static final int MOST = 10;

    private PeopleNames() {}

    static String of(Collection<Long> users, Map<Long, Colleague> people) {
        List<String> names = users.stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .map(Colleague::name)
                .sorted()
                .toList();
        String joined = names.stream().limit(MOST).collect(Collectors.joining(", "));
        return names.size() > MOST ? joined + ", …" : joined;
    }
}
