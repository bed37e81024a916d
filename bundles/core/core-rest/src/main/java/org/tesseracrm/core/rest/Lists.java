package org.tesseracrm.core.rest;

import java.util.List;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.rest.ListParams;

/** From the query of a list to what a service is asked. */
public final class Lists {
    private Lists() {}

    /** @throws org.tesseracrm.rest.ProblemException 422 where {@code limit} is no number from 1 to 500 */
    public static ListRequest request(ListParams params) {
        return new ListRequest(
                params.q, params.filter, params.sort, params.limit(ListRequest.MAX_LIMIT), params.cursor);
    }

    /** A list that is always shown whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, new Page.Total(items.size(), Page.Relation.eq));
    }
}
