package org.tesseracrm.core.api.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tesseracrm.core.api.access.Right;

/** Turns conditions into JPQL over alias {@code e}; every value becomes a parameter. */
final class JpqlText {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final long callerId;

    JpqlText(long callerId) {
        this.callerId = callerId;
    }

    JpqlText append(String jpql) {
        text.append(jpql);
        return this;
    }

    JpqlText append(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            text.append(path(compare.path()))
                    .append(' ')
                    .append(compare.operator().jpql)
                    .append(' ')
                    .append(bind(compare.value()));
        } else if (condition instanceof Condition.Null isNull) {
            text.append(path(isNull.path())).append(isNull.expected() ? " is null" : " is not null");
        } else if (condition instanceof Condition.Like like) {
            text.append(path(like.path()))
                    .append(like.expected() ? " like " : " not like ")
                    .append(bind(like.pattern()))
                    .append(" escape '!'");
        } else if (condition instanceof Condition.In in) {
            in(in);
        } else if (condition instanceof Condition.Shared shared) {
            shared(shared);
        } else if (condition instanceof Condition.Exists exists) {
            text.append(exists.expected() ? "exists (" : "not exists (")
                    .append(exists.jpql().replace(":caller", bind(callerId)))
                    .append(')');
        } else if (condition instanceof Condition.Not not) {
            text.append("not (");
            append(not.part()).append(")");
        } else if (condition instanceof Condition.All all) {
            join(all.parts(), " and ", "1 = 1");
        } else if (condition instanceof Condition.Any any) {
            join(any.parts(), " or ", "1 = 0");
        }
        return this;
    }

    private void in(Condition.In in) {
        if (in.values().isEmpty()) {
            text.append(in.expected() ? "1 = 0" : "1 = 1");
        } else {
            text.append(path(in.path()))
                    .append(in.expected() ? " in " : " not in ")
                    .append(bind(in.values()));
        }
    }

    /** As a subquery in IN, which MariaDB turns round: the few shares first, then their rows by key. */
    private void shared(Condition.Shared shared) {
        text.append(path(shared.path()))
                .append(" in (select s.customerId from CustomerShare s where s.tenantId = ")
                .append(bind(shared.tenantId()))
                .append(" and s.userId in ")
                .append(bind(shared.userIds()));
        if (shared.right() == Right.WRITE) {
            text.append(" and s.right = ").append(bind(Right.WRITE));
        }
        text.append(')');
    }

    private void join(List<Condition> parts, String by, String whenEmpty) {
        if (parts.isEmpty()) {
            text.append(whenEmpty);
            return;
        }
        text.append('(');
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                text.append(by);
            }
            append(parts.get(i));
        }
        text.append(')');
    }

    private String bind(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    static String path(String path) {
        return "e." + path;
    }

    String text() {
        return text.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
