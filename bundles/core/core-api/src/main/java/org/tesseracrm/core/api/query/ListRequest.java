package org.tesseracrm.core.api.query;

/**
 * A list as it is asked for, in UI and REST alike; unparsed, checked by {@code EntityList}.
 *
 * @param q free text, empty for none
 * @param filter RSQL, empty for none
 * @param sort field names, {@code -} for descending, parted by commas; empty for the list's default
 * @param limit 1 to 500
 * @param cursor of the page before, empty for the first
 */
public record ListRequest(String q, String filter, String sort, int limit, String cursor) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    public static ListRequest first(int limit) {
        return new ListRequest("", "", "", limit, "");
    }
}
