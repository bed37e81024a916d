package org.tesseracrm.core.ui.customer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.ui.ListSelection;

/**
 * The customers of a batch.
 *
 * @param ids those that were chosen one by one
 * @param lookup all that match, found out by the job; then there are no ids
 * @param total how many there are, as far as was counted
 */
public record CustomerBatch(
        List<String> ids, Optional<Supplier<? extends Collection<String>>> lookup, Page.Total total) {
    public CustomerBatch {
        ids = List.copyOf(ids);
    }

    public static CustomerBatch of(String id) {
        return new CustomerBatch(List.of(id), Optional.empty(), new Page.Total(1, Page.Relation.eq));
    }

    /**
     * What is selected in a list.
     *
     * @param id of a row's customer
     * @param matching ids of all customers that match; called on the job's thread
     */
    public static <T> CustomerBatch of(
            ListSelection<T> selection,
            Function<T, String> id,
            Function<ListRequest, ? extends Collection<String>> matching) {
        return new CustomerBatch(
                selection.rows().stream().map(id).distinct().toList(),
                selection.matching().map(request -> () -> matching.apply(request)),
                selection.total());
    }

    /** Whether it is little enough to be done at once. */
    public boolean isSmall() {
        return lookup.isEmpty() && ids.size() <= Sharing.AT_ONCE;
    }

    public Supplier<? extends Collection<String>> supplier() {
        return lookup.isPresent() ? lookup.get() : () -> ids;
    }
}
