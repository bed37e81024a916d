package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

/** Records of a list by many ids, as many at once as a filter takes; of the caller's list, so that he is told nothing that he may not see. */
final class ListedByIds {
    private static final int AT_ONCE = 150;

    private ListedByIds() {}

    /**
     * @param field which the ids are of
     * @param filter which they have to match as well; empty: all
     */
    static <R> List<R> of(Function<ListRequest, Page<R>> list, String field, Collection<String> ids, String filter) {
        List<R> found = new ArrayList<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            String these = field + "=in=(" + String.join(",", some) + ")";
            String question = filter.isEmpty() ? these : "(" + filter + ");" + these;
            found.addAll(list.apply(new ListRequest("", question, "", ListRequest.MAX_LIMIT, ""))
                    .items());
        }
        return found;
    }
}
