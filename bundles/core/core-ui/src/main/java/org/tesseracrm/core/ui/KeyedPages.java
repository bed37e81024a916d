package org.tesseracrm.core.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

/**
 * A list paged by key, read as if by offset: remembers the cursor of every page passed, and the rows of the last few. A jump ahead
 * walks the pages between.
 */
final class KeyedPages<T> {
    static final int SIZE = 50;
    private static final int KEPT = 20;

    private final Function<ListRequest, Page<T>> source;
    private final ListRequest request;
    private final List<String> cursors = new ArrayList<>(List.of(""));
    private final Map<Integer, List<T>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<T>> eldest) {
            return size() > KEPT;
        }
    };
    private Page.Total total = new Page.Total(0, Page.Relation.eq);

    KeyedPages(Function<ListRequest, Page<T>> source, String q, String filter, String sort) {
        this.source = source;
        this.request = new ListRequest(q, filter, sort, SIZE, "");
    }

    /** The same, read anew; whoever is at page 9 goes on there. */
    KeyedPages<T> again() {
        KeyedPages<T> again = new KeyedPages<>(source, request.q(), request.filter(), request.sort());
        again.cursors.clear();
        again.cursors.addAll(cursors);
        again.total = total;
        return again;
    }

    /** How many there are, known after the first page. */
    Page.Total total() {
        page(0);
        return total;
    }

    List<T> range(int offset, int limit) {
        List<T> rows = new ArrayList<>();
        int end = offset + limit;
        for (int number = offset / SIZE; number * SIZE < end; number++) {
            List<T> page = page(number);
            int from = Math.max(0, offset - number * SIZE);
            int to = Math.min(page.size(), end - number * SIZE);
            if (from < to) {
                rows.addAll(page.subList(from, to));
            }
            if (page.size() < SIZE) {
                break;
            }
        }
        return rows;
    }

    private List<T> page(int number) {
        while (cursors.size() <= number) {
            int last = cursors.size() - 1;
            load(last);
            if (cursors.size() - 1 == last) {
                return List.of();
            }
        }
        List<T> page = kept.get(number);
        return page == null ? load(number) : page;
    }

    private List<T> load(int number) {
        Page<T> page =
                source.apply(new ListRequest(request.q(), request.filter(), request.sort(), SIZE, cursors.get(number)));
        if (number == 0) {
            total = page.total();
        }
        if (page.next() != null && cursors.size() == number + 1) {
            cursors.add(page.next());
        }
        kept.put(number, page.items());
        return page.items();
    }
}
