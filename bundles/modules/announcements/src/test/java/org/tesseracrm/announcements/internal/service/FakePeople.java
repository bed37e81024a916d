package org.tesseracrm.announcements.internal.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tesseracrm.core.api.customer.People;

/** Users 1 to as many as asked for; counts how often names were asked for. */
final class FakePeople implements People {
    final Set<Long> working = new TreeSet<>();
    int asked;

    FakePeople(int count) {
        for (long id = 1; id <= count; id++) {
            working.add(id);
        }
    }

    @Override
    public Map<Long, String> names(Collection<Long> userIds) {
        asked++;
        Map<Long, String> names = new HashMap<>();
        userIds.forEach(id -> names.put(id, "U" + id));
        return names;
    }

    @Override
    public Set<Long> everybody() {
        return Set.copyOf(working);
    }

    @Override
    public List<Person> search(String text, int limit) {
        return List.of();
    }
}
