package org.tesseracrm.core.internal.service;

import java.util.List;
import java.util.function.Function;
import javax.persistence.TypedQuery;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

/** What the small lists of administration share. */
public final class Queries {
    /** How far is counted. */
    private static final int COUNTED = 1000;

    private Queries() {}

    /** A pattern for {@code like … escape '!'}. */
    public static String contains(String text) {
        return "%" + literal(text) + "%";
    }

    public static String startsWith(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** One page, of rows read one beyond the limit. */
    public static <R, T> Page<T> page(
            List<R> rows, int limit, Function<R, String> key, Function<List<R>, List<T>> show, Page.Total total) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(show.apply(shown), more ? key.apply(shown.get(limit - 1)) : null, total);
    }

    /** Counts what the query of ids finds, up to 1,001. */
    public static Page.Total total(TypedQuery<Long> ids) {
        int found = ids.setMaxResults(COUNTED + 1).getResultList().size();
        return found > COUNTED ? new Page.Total(COUNTED, Page.Relation.gte) : new Page.Total(found, Page.Relation.eq);
    }

    public static int limit(int asked) {
        return Math.max(1, Math.min(asked, ListRequest.MAX_LIMIT));
    }
}
