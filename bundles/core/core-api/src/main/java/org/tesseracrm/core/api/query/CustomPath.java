package org.tesseracrm.core.api.query;

import java.util.List;
import java.util.Optional;

/**
 * Where the values of a company's own field lie: beside the entity's table, in the core's. In conditions and orders it stands as a
 * text, as the paths of the entity's own fields do.
 *
 * @param column of {@code core_custom_value}
 */
record CustomPath(long tenantId, long fieldId, String column) {
    private static final String PREFIX = "custom:";

    String text() {
        return PREFIX + tenantId + ":" + fieldId + ":" + column;
    }

    static boolean is(String path) {
        return path.startsWith(PREFIX);
    }

    static CustomPath of(String text) {
        String[] parts = text.substring(PREFIX.length()).split(":");
        return new CustomPath(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }

    /** Which field a condition is about, where it is about one alone. */
    static Optional<String> pathOf(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return Optional.of(compare.path());
        }
        if (condition instanceof Condition.Like like) {
            return Optional.of(like.path());
        }
        if (condition instanceof Condition.In in) {
            return Optional.of(in.path());
        }
        return condition instanceof Condition.Null isNull ? Optional.of(isNull.path()) : Optional.empty();
    }

    static boolean isIn(Condition condition) {
        if (condition instanceof Condition.All all) {
            return isIn(all.parts());
        }
        if (condition instanceof Condition.Any any) {
            return isIn(any.parts());
        }
        if (condition instanceof Condition.Not not) {
            return isIn(not.part());
        }
        return pathOf(condition).filter(CustomPath::is).isPresent();
    }

    private static boolean isIn(List<Condition> parts) {
        return parts.stream().anyMatch(CustomPath::isIn);
    }

    static boolean isIn(List<? extends Sorting.Key<?>> keys, Condition where) {
        return keys.stream().anyMatch(key -> is(key.field().path)) || isIn(where);
    }
}
