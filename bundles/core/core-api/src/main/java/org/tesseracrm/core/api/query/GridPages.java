package org.tesseracrm.core.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Answers a grid's 'rows 300 to 350' out of a list that pages by key: it remembers the cursor of every stretch that was read
 * and goes on from the nearest one before. Scrolling costs one query per stretch and going back costs no more; a leap is walked
 * in pages of 500. For one grid of one tab.
 */
public final class GridPages<T> {
    private static final int STRETCH = 200;

    private final Function<ListRequest, Page<T>> source;
    private final TreeMap<Integer, String> cursors = new TreeMap<>();
    private ListRequest request = ListRequest.first(ListRequest.DEFAULT_LIMIT);
    private Page.Total total;

    public GridPages(Function<ListRequest, Page<T>> source) {
        this.source = source;
        forget();
    }

    /** Another search, filter or order; limit and cursor are not looked at. */
    public synchronized void ask(ListRequest newRequest) {
        request = newRequest;
        forget();
    }

    /** Begins anew, after something was changed. */
    public final synchronized void forget() {
        cursors.clear();
        cursors.put(0, "");
        total = null;
    }

    /** At most {@code limit} rows; fewer only at the end. */
    public synchronized List<T> fetch(int offset, int limit) {
        List<T> found = new ArrayList<>(limit);
        Map.Entry<Integer, String> start = cursors.floorEntry(offset);
        int position = start.getKey();
        String cursor = start.getValue();
        while (cursor != null && found.size() < limit) {
            int wanted = position < offset ? offset - position : limit - found.size();
            Page<T> page = read(Math.min(wanted, ListRequest.MAX_LIMIT), cursor);
            if (position >= offset) {
                found.addAll(page.items());
            }
            position += page.items().size();
            cursor = page.next();
            remember(position, cursor);
        }
        return found;
    }

    private Page<T> read(int limit, String cursor) {
        Page<T> page = source.apply(new ListRequest(request.q(), request.filter(), request.sort(), limit, cursor));
        if (total == null) {
            total = page.total();
        }
        return page;
    }

    private void remember(int position, String cursor) {
        if (cursor != null && position - cursors.floorKey(position) >= STRETCH) {
            cursors.put(position, cursor);
        }
    }

    /** How many there are in all; asks for the first rows where nothing was read yet. */
    public synchronized Page.Total total() {
        if (total == null) {
            read(1, "");
        }
        return total;
    }
}
