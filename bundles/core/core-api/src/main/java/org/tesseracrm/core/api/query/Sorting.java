package org.tesseracrm.core.api.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.query.Condition.Operator;

/**
 * A total order: the fields asked for, then the id. Absent values come first where ascending, as MariaDB has it; of a company's own
 * fields, which have no row where they are absent, always last.
 */
record Sorting<E>(List<Key<E>> keys) {
    static final int MAX_KEYS = 5;

    record Key<E>(ListField<E> field, boolean descending) {
        boolean absentLast() {
            return descending || field.isCustom();
        }

        @Override
        public String toString() {
            return (descending ? "-" : "") + field.name;
        }
    }

    Sorting {
        keys = List.copyOf(keys);
    }

    static <E> Sorting<E> read(String sort, Fields<E> fields, ListField<E> id) {
        String[] names = sort.split(",", -1);
        if (names.length > MAX_KEYS) {
            throw Fields.invalid("sort", "tooLong", "sortTooLong", MAX_KEYS);
        }
        List<Key<E>> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String each : names) {
            String name = each.strip();
            boolean descending = name.startsWith("-");
            if (descending || name.startsWith("+")) {
                name = name.substring(1);
            }
            ListField<E> field = name.equals(id.name) ? id : fields.toSort(name);
            if (!seen.add(name)) {
                throw Fields.invalid("sort", "duplicate", "sortTwice", name);
            }
            if (!keys.isEmpty()
                    && field != id
                    && (field.isCustom() || keys.get(0).field().isCustom())) {
                throw Fields.invalid("sort", "tooLong", "customSort", name);
            }
            keys.add(new Key<>(field, descending));
            if (field == id) {
                break;
            }
        }
        Key<E> last = keys.get(keys.size() - 1);
        if (last.field() != id) {
            keys.add(new Key<>(id, last.descending()));
        }
        return new Sorting<>(keys);
    }

    String orderBy() {
        return keys.stream()
                .map(key -> JpqlText.path(key.field().path) + (key.descending() ? " desc" : " asc"))
                .collect(Collectors.joining(", "));
    }

    List<Object> valuesOf(E entity) {
        List<Object> values = new ArrayList<>();
        keys.forEach(key -> values.add(key.field().read(entity)));
        return values;
    }

    /** What comes after the row with these values. */
    Condition after(List<Object> values) {
        Condition rest = Condition.NEVER;
        for (int i = keys.size() - 1; i >= 0; i--) {
            rest = after(keys.get(i), values.get(i), rest);
        }
        return rest;
    }

    private static <E> Condition after(Key<E> key, Object value, Condition rest) {
        String path = key.field().path;
        if (value == null) {
            Condition tied = Condition.all(new Condition.Null(path, true), rest);
            return key.absentLast() ? tied : Condition.any(new Condition.Null(path, false), tied);
        }
        Condition beyond = new Condition.Compare(path, key.descending() ? Operator.LT : Operator.GT, value);
        if (rest == Condition.NEVER) {
            // the id, which is always there
            return beyond;
        }
        Condition tied = Condition.all(new Condition.Compare(path, Operator.EQ, value), rest);
        return key.absentLast()
                ? Condition.any(beyond, tied, new Condition.Null(path, true))
                : Condition.any(beyond, tied);
    }

    @Override
    public String toString() {
        return keys.stream().map(Key::toString).collect(Collectors.joining(","));
    }
}
