package org.tesseracrm.rest.internal.server;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;

/**
 * Resources that went although their bundle stays: the module is being set up anew, because the database changed its
 * address or a part that it needs is exchanged, and whoever asks meanwhile is to come again and not to hear that there is
 * nothing.
 */
final class Absences {
    private final LongPredicate atWork;
    private final Map<Owner, Set<String>> away = new ConcurrentHashMap<>();

    /** @param atWork whether the bundle of that id is started */
    Absences(LongPredicate atWork) {
        this.atWork = atWork;
    }

    /** The names of classes: a resource itself would keep its bundle's class loader. */
    void went(Owner owner, String resource) {
        away.computeIfAbsent(owner, o -> ConcurrentHashMap.newKeySet()).add(resource);
    }

    void came(Owner owner, String resource) {
        away.computeIfPresent(owner, (o, names) -> {
            names.remove(resource);
            return names.isEmpty() ? null : names;
        });
    }

    boolean any(String base) {
        away.keySet().removeIf(owner -> !atWork.test(owner.bundle()));
        return away.keySet().stream().anyMatch(owner -> owner.base().equals(base));
    }
}
