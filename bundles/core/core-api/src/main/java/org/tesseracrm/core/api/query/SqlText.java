package org.tesseracrm.core.api.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.tesseracrm.core.api.access.Right;

/**
 * Turns conditions into SQL over alias {@code e}, for ids alone. A director's list names a thousand owners, and JPQL takes a hundred
 * times as long for a thousand parameters as for a hundred. Numbers and times stand in the text, texts are parameters.
 */
final class SqlText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private final Columns columns;
    private final String idPath;

    /** The values that are gone through under alias {@code v}; null where none are. */
    private final CustomPath driver;

    private final StringBuilder text = new StringBuilder();
    private final List<String> parameters = new ArrayList<>();
    private boolean expressible = true;

    SqlText(Columns columns) {
        this(columns, "id");
    }

    SqlText(Columns columns, String idPath) {
        this(columns, idPath, null);
    }

    private SqlText(Columns columns, String idPath, CustomPath driver) {
        this.columns = columns;
        this.idPath = idPath;
        this.driver = driver;
    }

    /** About values under alias {@code v}: that field's conditions are about these, and so is what is said of the row's id. */
    static SqlText ofValues(Columns columns, String idPath, CustomPath driver) {
        return new SqlText(columns, idPath, driver);
    }

    /** For question marks in SQL that is appended as text. */
    SqlText with(List<String> values) {
        parameters.addAll(values);
        return this;
    }

    SqlText append(String sql) {
        text.append(sql);
        return this;
    }

    SqlText append(Condition condition) {
        String custom = CustomPath.pathOf(condition).filter(CustomPath::is).orElse("");
        return custom.isEmpty() || isDriver(custom) ? plain(condition) : ofAny(condition, CustomPath.of(custom));
    }

    private boolean isDriver(String path) {
        return driver != null && driver.text().equals(path);
    }

    /** Of the row's values of that field one is so. As a count, since the database would turn anything else round. */
    private SqlText ofAny(Condition condition, CustomPath path) {
        append("(select count(*) from core_custom_value v where v.tenant_id = " + path.tenantId() + " and v.field_id = "
                + path.fieldId() + " and v.record_id = e." + columns.names().get(idPath));
        if (condition instanceof Condition.Null isNull) {
            return append(isNull.expected() ? ") = 0" : ") > 0");
        }
        SqlText inner = new SqlText(columns, idPath, path).append(condition);
        expressible &= inner.expressible;
        parameters.addAll(inner.parameters);
        return append(" and ").append(inner.text()).append(") > 0");
    }

    private SqlText plain(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            column(compare.path()).append(compare.operator().jpql).value(compare.value());
        } else if (condition instanceof Condition.Null isNull) {
            column(isNull.path()).append(isNull.expected() ? " is null" : " is not null");
        } else if (condition instanceof Condition.Like like) {
            column(like.path())
                    .append(like.expected() ? " like " : " not like ")
                    .value(like.pattern())
                    .append(" escape '!'");
        } else if (condition instanceof Condition.In in) {
            in(in);
        } else if (condition instanceof Condition.Shared shared) {
            shared(shared);
        } else if (condition instanceof Condition.Not not) {
            append("not (").append(not.part()).append(")");
        } else if (condition instanceof Condition.All all) {
            join(all.parts(), " and ", "1 = 1");
        } else if (condition instanceof Condition.Any any) {
            join(any.parts(), " or ", "1 = 0");
        } else {
            expressible = false;
        }
        return this;
    }

    SqlText column(String path) {
        if (driver != null && (isDriver(path) || path.equals(idPath))) {
            return append(isDriver(path) ? "v." + driver.column() : "v.record_id");
        }
        String name = columns.names().get(path);
        expressible &= name != null;
        return append("e." + name);
    }

    private void in(Condition.In in) {
        if (in.values().isEmpty()) {
            append(in.expected() ? "1 = 0" : "1 = 1");
        } else {
            column(in.path()).append(in.expected() ? " in " : " not in ").values(in.values());
        }
    }

    /** As a subquery in IN, which MariaDB turns round: the few shares first, then their rows by key. */
    private void shared(Condition.Shared shared) {
        column(shared.path())
                .append(" in (select s.customer_id from core_share s where s.tenant_id = ")
                .value(shared.tenantId())
                .append(" and s.user_id in ")
                .values(shared.userIds());
        if (shared.right() == Right.WRITE) {
            append(" and s.access_right = ").value(Right.WRITE.name());
        }
        append(")");
    }

    private void join(List<Condition> parts, String by, String whenEmpty) {
        if (parts.isEmpty()) {
            append(whenEmpty);
            return;
        }
        append("(");
        for (Iterator<Condition> each = parts.iterator(); each.hasNext(); ) {
            append(each.next());
            append(each.hasNext() ? by : ")");
        }
    }

    private SqlText values(List<Object> values) {
        append("(");
        for (Iterator<Object> each = values.iterator(); each.hasNext(); ) {
            value(each.next()).append(each.hasNext() ? "," : ")");
        }
        return this;
    }

    private SqlText value(Object value) {
        if (value instanceof Long || value instanceof Integer) {
            return append(value.toString());
        }
        if (value instanceof BigDecimal decimal) {
            return append(decimal.toPlainString());
        }
        if (value instanceof Boolean flag) {
            return append(flag ? "1" : "0");
        }
        if (value instanceof LocalDateTime moment) {
            return append("'" + MOMENT.format(moment) + "'");
        }
        if (value instanceof LocalDate day) {
            return append("'" + day + "'");
        }
        // how anything else is stored its mapping knows
        expressible &= value instanceof String;
        parameters.add(String.valueOf(value));
        return append("?");
    }

    /** Whether it says all that was to be said; what does not is left to JPQL. */
    boolean isExpressible() {
        return expressible;
    }

    String text() {
        return text.toString();
    }

    /** In the order of their places. */
    List<String> parameters() {
        return parameters;
    }
}
