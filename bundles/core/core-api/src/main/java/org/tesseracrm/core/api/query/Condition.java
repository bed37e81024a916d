package org.tesseracrm.core.api.query;

import java.util.List;
import org.tesseracrm.core.api.access.Right;

/** A condition on a row before it becomes JPQL, so that it can be made and tried without a database. */
sealed interface Condition {
    Condition NEVER = new Any(List.of());

    /** How two values compare. */
    enum Operator {
        EQ("="),
        NE("<>"),
        GT(">"),
        GE(">="),
        LT("<"),
        LE("<=");

        final String jpql;

        Operator(String jpql) {
            this.jpql = jpql;
        }
    }

    record Compare(String path, Operator operator, Object value) implements Condition {}

    record Null(String path, boolean expected) implements Condition {}

    /** @param pattern with {@code %}, {@code _} and {@code !} as the escape */
    record Like(String path, String pattern, boolean expected) implements Condition {}

    record In(String path, List<Object> values, boolean expected) implements Condition {
        public In {
            values = List.copyOf(values);
        }
    }

    /**
     * The customer is shared with one of these users, with at least that right.
     *
     * @param path to the customer's id
     */
    record Shared(String path, long tenantId, List<Object> userIds, Right right) implements Condition {
        public Shared {
            userIds = List.copyOf(userIds);
        }
    }

    /** @param jpql a query about the row {@code e} and {@code :caller} */
    record Exists(String jpql, boolean expected) implements Condition {}

    record Not(Condition part) implements Condition {}

    /** True where there is none. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** False where there is none. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    static Condition all(Condition... parts) {
        return new All(List.of(parts));
    }

    static Condition any(Condition... parts) {
        return new Any(List.of(parts));
    }
}
