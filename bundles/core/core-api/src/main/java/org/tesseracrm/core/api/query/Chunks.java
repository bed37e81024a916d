package org.tesseracrm.core.api.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** So many rows go into one statement. */
public final class Chunks {
    public static final int SIZE = 500;

    private Chunks() {}

    /** All of them, in their order, {@link #SIZE} at a time. */
    public static <T> List<List<T>> of(Collection<T> values) {
        List<T> all = List.copyOf(values);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            chunks.add(all.subList(from, Math.min(from + SIZE, all.size())));
        }
        return chunks;
    }
}
