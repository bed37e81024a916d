package org.tesseracrm.contacts.internal.service;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tesseracrm.contacts.internal.service.AllocationService.Way;

/** Deals customers out among several people. */
final class Dealer {
    private final List<String> users;
    private final Way way;
    private final Map<String, Long> had = new TreeMap<>();
    private int next;

    /** @param had how many customers each has already */
    Dealer(List<String> users, Way way, Map<String, Long> had) {
        this.users = List.copyOf(users);
        this.way = way;
        users.forEach(user -> this.had.put(user, had.getOrDefault(user, 0L)));
    }

    String next() {
        String user = way == Way.FEWEST
                ? users.stream().min(Comparator.comparing(had::get)).orElseThrow()
                : users.get(next++ % users.size());
        had.merge(user, 1L, Long::sum);
        return user;
    }
}
