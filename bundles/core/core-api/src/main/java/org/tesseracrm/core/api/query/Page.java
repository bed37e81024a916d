package org.tesseracrm.core.api.query;

import java.util.List;

/**
 * One page of a list, as REST answers it.
 *
 * @param next cursor of the next page, or null after the last
 */
public record Page<T>(List<T> items, String next, Total total) {
    public Page {
        items = List.copyOf(items);
    }

    /** The same page of what the rows were turned into, one for one. */
    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, next, total);
    }

    /** How many there are in all; counting stops at 1,001. */
    public record Total(long value, Relation relation) {}

    /** Written {@code eq} and {@code gte} outside. */
    public enum Relation {
        eq,
        gte
    }
}
