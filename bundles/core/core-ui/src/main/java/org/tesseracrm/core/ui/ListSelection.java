package org.tesseracrm.core.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.i18n.Text;

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

    /**
     * Ids of what is selected.
     *
     * @param source where all that match are read from
     * @param most how many may be dealt with at once
     * @throws InvalidInputException where there are more
     */
    public List<String> ids(Function<ListRequest, Page<T>> source, Function<T, String> id, int most) {
        List<String> ids = new ArrayList<>(rows.stream().map(id).toList());
        String cursor = "";
        while (matching.isPresent() && cursor != null && ids.size() <= most) {
            ListRequest all = matching.get();
            Page<T> page =
                    source.apply(new ListRequest(all.q(), all.filter(), all.sort(), ListRequest.MAX_LIMIT, cursor));
            page.items().forEach(row -> ids.add(id.apply(row)));
            cursor = page.next();
        }
        if (ids.size() > most) {
            throw InvalidInputException.of("ids", "tooLong", Text.of("core.ui.tooMany", most));
        }
        return ids;
    }

    public boolean isEmpty() {
        return total.value() == 0;
    }
}
