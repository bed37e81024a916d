package org.tesseracrm.core.api.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tesseracrm.core.api.access.Visibility;

/**
 * A list as the data permission cuts it: one part where everything is seen, else what is owned by those whose rows are seen, and
 * what is shared. Each part is read by its own index and in order, then they are merged, a row in both once; one query with OR would
 * read all. The first rows of all are among the first of each, so neither is read further than the page goes.
 */
final class Parts<E> {
    private final RowSource<E> source;
    private final ListField<E> id;
    private final List<Condition> parts;

    Parts(
            RowSource<E> source,
            Condition where,
            ListField<E> id,
            EntityList.CustomerPaths customer,
            Visibility visibility) {
        this.source = source;
        this.id = id;
        this.parts = customer != null && visibility.scope() instanceof Visibility.Owners owners
                ? parts(where, customer, visibility, owners)
                : List.of(where);
    }

    private static List<Condition> parts(
            Condition where, EntityList.CustomerPaths customer, Visibility visibility, Visibility.Owners owners) {
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

    /** @param after empty for the first page */
    List<E> rows(Condition after, Sorting<E> sorting, int limit) {
        List<List<E>> found = new ArrayList<>();
        for (Condition part : parts) {
            List<E> rows = source.rows(after(part, after), sorting, limit);
            if (!rows.isEmpty()) {
                found.add(rows);
            }
        }
        return switch (found.size()) {
            case 0 -> List.of();
            case 1 -> found.get(0);
            default -> merge(found.get(0), found.get(1), sorting, limit);
        };
    }

    private static Condition after(Condition part, Condition after) {
        return after instanceof Condition.All all && all.parts().isEmpty() ? part : Condition.all(part, after);
    }

    /** Texts are compared by the database, whose collation the program does not know: it puts the few rows of both in order. */
    private List<E> merge(List<E> owned, List<E> shared, Sorting<E> sorting, int limit) {
        if (sorting.inProgram()) {
            return sorting.merge(owned, shared, limit);
        }
        Set<Object> ids = new LinkedHashSet<>();
        owned.forEach(row -> ids.add(id.read(row)));
        shared.forEach(row -> ids.add(id.read(row)));
        return source.rows(new Condition.In(id.path, List.copyOf(ids), true), sorting, limit);
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

    /** No further than the limit. */
    int count(int limit) {
        return ids(limit).size();
    }
}
