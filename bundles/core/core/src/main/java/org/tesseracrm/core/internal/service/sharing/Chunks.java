package org.tesseracrm.core.internal.service.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** So many rows go into one statement. */
final class Chunks {
    static final int SIZE = 500;

    private Chunks() {}

    static <T> List<List<T>> of(Collection<T> values) {
        List<T> all = List.copyOf(values);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            chunks.add(all.subList(from, Math.min(from + SIZE, all.size())));
        }
        return chunks;
    }
}
