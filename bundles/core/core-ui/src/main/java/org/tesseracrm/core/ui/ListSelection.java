package org.tesseracrm.core.ui;

import java.util.List;
import java.util.Optional;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

/**
 * What was selected in a list for a batch.
 *
 * @param rows those that were selected one by one; empty where all that match are
 * @param matching what all match, where all that match are selected
 * @param total how many there are
 */
public record ListSelection<T>(List<T> rows, Optional<ListRequest> matching, Page.Total total) {
    public ListSelection {
        rows = List.copyOf(rows);
    }

    static <T> ListSelection<T> of(List<T> rows) {
        return new ListSelection<>(rows, Optional.empty(), new Page.Total(rows.size(), Page.Relation.eq));
    }

    static <T> ListSelection<T> all(ListRequest matching, Page.Total total) {
        return new ListSelection<>(List.of(), Optional.of(matching), total);
    }

    public boolean isEmpty() {
        return total.value() == 0;
    }
}
