package org.tesseracrm.core.api.query;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.tesseracrm.core.api.access.Right;

/** A table in memory that understands conditions as SQL does, absent values included. */
record Memory(List<Row> table, List<Share> shares) implements RowSource<Row> {
    /** A row, which is a customer here, opened to somebody. */
    record Share(long customer, long user, Right right) {}

    Memory(List<Row> table) {
        this(table, List.of());
    }

    @Override
    public List<Row> rows(Condition where, Sorting<Row> sorting, int limit) {
        return table.stream()
                .filter(row -> Boolean.TRUE.equals(holds(where, row)))
                .sorted(order(sorting))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Row> rows(List<Long> ids, Sorting<Row> sorting, int limit) {
        return table.stream()
                .filter(row -> ids.contains(row.id()))
                .sorted(order(sorting))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Long> ids(Condition where, int limit) {
        return table.stream()
                .filter(row -> Boolean.TRUE.equals(holds(where, row)))
                .limit(limit)
                .map(Row::id)
                .toList();
    }

    @Override
    public List<Long> ids(Condition where, Sorting<Row> sorting, int limit) {
        return rows(where, sorting, limit).stream().map(Row::id).toList();
    }

    static Comparator<Row> order(Sorting<Row> sorting) {
        Comparator<Row> order = (a, b) -> 0;
        for (Sorting.Key<Row> key : sorting.keys()) {
            Comparator<Row> next = Comparator.comparing(
                    row -> row.value(key.field().path), Comparator.nullsFirst((a, b) -> compare(a, b)));
            order = order.thenComparing(key.descending() ? next.reversed() : next);
        }
        return order;
    }

    /** True, false, or null for unknown. */
    Boolean holds(Condition condition, Row row) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .map(part -> holds(part, row))
                    .reduce(
                            true,
                            (a, b) ->
                                    isFalse(a) || isFalse(b) ? (Boolean) false : a == null || b == null ? null : true);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream()
                    .map(part -> holds(part, row))
                    .reduce(
                            false,
                            (a, b) -> isTrue(a) || isTrue(b) ? (Boolean) true : a == null || b == null ? null : false);
        }
        if (condition instanceof Condition.Null isNull) {
            return (row.value(isNull.path()) == null) == isNull.expected();
        }
        return leaf(condition, row);
    }

    private Boolean leaf(Condition condition, Row row) {
        if (condition instanceof Condition.In in) {
            Object value = row.value(in.path());
            return value == null
                    ? null
                    : in.values().stream().anyMatch(each -> compare(value, each) == 0) == in.expected();
        }
        if (condition instanceof Condition.Like like) {
            Object value = row.value(like.path());
            return value == null ? null : like((String) value, like.pattern()) == like.expected();
        }
        if (condition instanceof Condition.Shared shared) {
            return shares.stream()
                    .anyMatch(share -> row.value(shared.path()).equals(share.customer())
                            && row.tenant() == shared.tenantId()
                            && shared.userIds().contains(share.user())
                            && share.right().includes(shared.right()));
        }
        Condition.Compare compare = (Condition.Compare) condition;
        Object value = row.value(compare.path());
        if (value == null) {
            return null;
        }
        int order = compare(value, compare.value());
        return switch (compare.operator()) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            case LT -> order < 0;
            case LE -> order <= 0;
        };
    }

    private static boolean like(String value, String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '!') {
                regex.append(Pattern.quote(pattern.substring(++i, i + 1)));
            } else {
                regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(value).matches();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object a, Object b) {
        if (a instanceof BigDecimal left) {
            return left.compareTo((BigDecimal) b);
        }
        return ((Comparable) a).compareTo(b);
    }

    private static boolean isTrue(Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static boolean isFalse(Boolean value) {
        return Boolean.FALSE.equals(value);
    }
}
