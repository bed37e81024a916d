package org.tesseracrm.core.api.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.query.Page.Relation;
import org.tesseracrm.core.api.query.Page.Total;

/**
 * A list as the data permission cuts it: one part where everything is seen, else what is owned by those whose rows are seen, and
 * what is shared. Each part is read by its own index and in order, then they are merged, a row in both once; one query with OR would
 * read all. The first rows of all are among the first of each, so neither is read further than the page goes.
 */
final class Parts<E> {
    private final RowSource<E> source;
    private final boolean cut;
    private final List<Condition> parts;

    Parts(RowSource<E> source, Condition where, CustomerPaths customer, Visibility visibility) {
        this.source = source;
        if (customer != null && visibility.scope() instanceof Visibility.Owners owners) {
            cut = true;
            parts = parts(where, customer, visibility, owners);
        } else {
            cut = false;
            parts = List.of(where);
        }
    }

    private static List<Condition> parts(
            Condition where, CustomerPaths customer, Visibility visibility, Visibility.Owners owners) {
        Condition owned = Condition.all(new Condition.In(customer.owner(), List.copyOf(owners.userIds()), true), where);
        if (owners.sharedWith().isEmpty()) {
            return List.of(owned);
        }
        // this finds what is owned, too, where that is shared: a long list of owners to leave out would cost more
        Condition shared = Condition.all(
                new Condition.Shared(
                        customer.customer(),
                        visibility.tenantId(),
                        List.copyOf(owners.sharedWith()),
                        visibility.right()),
                where);
        return List.of(owned, shared);
    }

    /**
     * Where the data permission cuts, first the ids of each part and then the rows of the page: putting 20,000 whole rows in order
     * for 50 of them would take ten times as long. The database merges, since it alone knows how texts compare.
     *
     * @param after empty for the first page
     */
    List<E> rows(Condition after, Sorting<E> sorting, int limit) {
        if (!cut) {
            return source.rows(after(parts.get(0), after), sorting, limit);
        }
        Set<Long> ids = new LinkedHashSet<>();
        for (Condition part : parts) {
            ids.addAll(source.ids(after(part, after), sorting, limit));
        }
        return source.rows(List.copyOf(ids), sorting, limit);
    }

    private static Condition after(Condition part, Condition after) {
        return after instanceof Condition.All all && all.parts().isEmpty() ? part : Condition.all(part, after);
    }

    /** No more than the limit, each once, in no order. */
    List<Long> ids(int limit) {
        Set<Long> ids = new LinkedHashSet<>();
        for (Condition part : parts) {
            if (ids.size() < limit) {
                ids.addAll(source.ids(part, limit));
            }
        }
        return ids.stream().limit(limit).toList();
    }

    /** @param found on the first page */
    Total total(int found, boolean more) {
        if (!more) {
            return new Total(found, Relation.eq);
        }
        Total counted = count(EntityList.COUNT_LIMIT);
        // who counts some only may have seen fewer than are shown
        return counted.value() > found ? counted : new Total(found + 1L, Relation.gte);
    }

    /** No further than the limit, and no further than the source cares to look. */
    Total count(int limit) {
        int found = source.count(parts, limit);
        return found < limit
                ? new Total(found, source.countsAll() ? Relation.eq : Relation.gte)
                : new Total(limit - 1L, Relation.gte);
    }
}
