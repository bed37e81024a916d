package org.tesseracrm.announcements.internal.service;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.i18n.Text;

/**
 * Who has read an announcement and who has not, a page at a time. A company's people are numbers in memory; names are asked for one
 * page only.
 */
final class ReceiptList {
    private final Map<Long, Instant> readers;
    private final Set<Long> people;
    private final List<Long> order;

    ReceiptList(Map<Long, Instant> readers, Set<Long> working, boolean read) {
        this.readers = readers;
        people = new HashSet<>(working);
        people.addAll(readers.keySet());
        Stream<Long> shown = people.stream().filter(each -> readers.containsKey(each) == read);
        Comparator<Long> byId = Comparator.naturalOrder();
        Comparator<Long> latest = Comparator.comparing(readers::get, Comparator.reverseOrder());
        order = shown.sorted(read ? latest.thenComparing(byId) : byId).toList();
    }

    Receipts page(int limit, String cursor, People names) {
        if (limit < 1 || limit > ListRequest.MAX_LIMIT) {
            throw InvalidInputException.of(
                    "limit", "range", Text.of("announcements.error.limit", ListRequest.MAX_LIMIT));
        }
        int from = cursor.isEmpty() ? 0 : after(cursor);
        int to = Math.min(order.size(), from + limit);
        List<Long> shown = order.subList(from, to);
        Map<Long, String> named = names.names(shown);
        return new Receipts(
                shown.stream()
                        .map(each -> new Receipts.Person(
                                Long.toString(each), named.getOrDefault(each, ""), readers.get(each)))
                        .toList(),
                to < order.size() ? Long.toString(order.get(to - 1)) : null,
                new Page.Total(order.size(), Page.Relation.eq),
                readers.size(),
                people.size());
    }

    private int after(String cursor) {
        try {
            int last = order.indexOf(Long.valueOf(cursor));
            if (last >= 0) {
                return last + 1;
            }
        } catch (NumberFormatException e) {
            // the same answer as for a place that is gone
        }
        throw InvalidInputException.of("cursor", "format", Text.of("announcements.error.cursor"));
    }
}
