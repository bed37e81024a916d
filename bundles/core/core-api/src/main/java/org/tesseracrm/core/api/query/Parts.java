package org.tesseracrm.core.api.query;

import java.util.ArrayList;
import java.util.List;
import org.tesseracrm.core.api.access.Visibility;

/**
 * A list as the data permission cuts it: one part where everything is seen, else what is owned by those whose rows are seen, and
 * what is shared besides. Each part is read by its own index and in order, then they are merged; one query with OR would read all.
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
        List<Object> users = List.copyOf(owners.userIds());
        Condition owned = Condition.all(new Condition.In(customer.owner(), users, true), where);
        if (owners.sharedWith().isEmpty()) {
            return List.of(owned);
        }
        Condition shared = Condition.all(
                new Condition.Shared(
                        customer.customer(),
                        visibility.tenantId(),
                        List.copyOf(owners.sharedWith()),
                        visibility.right()),
                new Condition.In(customer.owner(), users, false),
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
        List<Object> ids = new ArrayList<>();
        owned.forEach(row -> ids.add(id.read(row)));
        shared.forEach(row -> ids.add(id.read(row)));
        return source.rows(new Condition.In(id.path, ids, true), sorting, limit);
    }

    /** No more than the limit, in no order. */
    List<Long> ids(int limit) {
        List<Long> ids = new ArrayList<>();
        for (Condition part : parts) {
            if (ids.size() < limit) {
                ids.addAll(source.ids(part, limit - ids.size()));
            }
        }
        return ids;
    }

    /** No further than the limit. */
    int count(int limit) {
        int count = 0;
        for (Condition part : parts) {
            if (count < limit) {
                count += source.count(part, limit - count);
            }
        }
        return count;
    }
}
