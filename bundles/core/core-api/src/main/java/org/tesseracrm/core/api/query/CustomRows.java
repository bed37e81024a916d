package org.tesseracrm.core.api.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.persistence.EntityManager;

/**
 * Rows where a company's own fields are filtered or sorted by. Their values lie in a table of their own, and which table is to be read
 * first makes a thousandfold difference that the database does not foresee, as it does not count in how short a page is. So it is
 * found out by counting a little: of what the entity's own conditions leave, and of what each condition on values leaves.
 */
final class CustomRows<E> {
    /** So many rows are looked at one by one in a moment. */
    private static final int FEW = 5_000;

    private final EntityManager em;
    private final Class<E> entity;
    private final Columns columns;
    private final ListField<E> id;
    private final Function<SqlText, List<Long>> run;

    CustomRows(EntityManager em, Class<E> entity, Columns columns, ListField<E> id, Function<SqlText, List<Long>> run) {
        this.em = em;
        this.entity = entity;
        this.columns = columns;
        this.id = id;
        this.run = run;
    }

    List<E> rows(Condition where, Sorting<E> sorting, int limit) {
        List<Long> ids = ids(where, sorting.keys(), limit);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Object, E> found = new HashMap<>();
        em.createQuery(
                        "select e from " + entity.getSimpleName() + " e where " + JpqlText.path(id.path) + " in :ids",
                        entity)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> found.put(id.read(row), row));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    List<Long> ids(Condition where, List<Sorting.Key<E>> keys, int limit) {
        List<Condition> own = new ArrayList<>();
        List<Condition> custom = new ArrayList<>();
        conjuncts(where).forEach(each -> (CustomPath.isIn(each) ? custom : own).add(each));
        boolean fewOfOwn = ids(sql().append(new Condition.All(own)), FEW + 1).size() <= FEW;
        String sorted = keys.isEmpty() ? "" : keys.get(0).field().path;
        if (CustomPath.is(sorted)) {
            return fewOfOwn ? joined(where, sorted, keys, limit) : byValue(where, sorted, keys, limit);
        }
        if (fewOfOwn) {
            return ordered(sql().append(where), keys, limit);
        }
        List<Condition> resolved = new ArrayList<>(own);
        String driver = "";
        for (Condition each : custom) {
            Condition narrow = narrow(each);
            if (narrow == each && driver.isEmpty() && keys.isEmpty() && isPositive(each)) {
                driver = CustomPath.pathOf(each).orElseThrow();
            }
            resolved.add(narrow);
        }
        Condition all = new Condition.All(resolved);
        return driver.isEmpty()
                ? ordered(sql().append(all), keys, limit)
                : run(valuesFirst("distinct ", driver).append(all).append(" limit " + limit));
    }

    /** What few values say is said as a list of ids, which the entity's keys answer. */
    private Condition narrow(Condition condition) {
        if (!isPositive(condition)) {
            return condition;
        }
        CustomPath path = CustomPath.of(CustomPath.pathOf(condition).orElseThrow());
        SqlText sql = SqlText.ofValues(columns, id.path, path)
                .append("select v.record_id from core_custom_value v where v.tenant_id = " + path.tenantId()
                        + " and v.field_id = " + path.fieldId() + " and ")
                .append(condition);
        List<Long> ids = run(sql.append(" limit " + (FEW + 1)));
        return ids.size() > FEW ? condition : new Condition.In(id.path, List.copyOf(ids), true);
    }

    private static boolean isPositive(Condition condition) {
        return CustomPath.pathOf(condition).filter(CustomPath::is).isPresent()
                && !(condition instanceof Condition.Null isNull && isNull.expected())
                && !(condition instanceof Condition.In in && !in.expected());
    }

    /** In the order of the values' index; rows without a value come last, and are looked for only then. */
    private List<Long> byValue(Condition where, String sorted, List<Sorting.Key<E>> keys, int limit) {
        String direction = keys.get(0).descending() ? " desc" : " asc";
        CustomPath path = CustomPath.of(sorted);
        List<Long> ids = run(valuesFirst("", sorted)
                .append("v.position = 0 and v." + path.column() + " is not null and ")
                .append(where)
                .append(" order by v." + path.column() + direction + ", v.record_id" + direction + " limit " + limit));
        if (ids.size() < limit && !needsValue(where, sorted)) {
            ids.addAll(run(sql().append(where)
                    .append(" and ")
                    .append(new Condition.Null(sorted, true))
                    .append(" order by ")
                    .column(id.path)
                    .append(direction + " limit " + (limit - ids.size()))));
        }
        return ids;
    }

    /** Looking for rows without a value would read them all to find none. */
    private static boolean needsValue(Condition where, String path) {
        return conjuncts(where).stream()
                .anyMatch(each -> isPositive(each)
                        && CustomPath.pathOf(each).filter(path::equals).isPresent());
    }

    private List<Long> joined(Condition where, String sorted, List<Sorting.Key<E>> keys, int limit) {
        CustomPath path = CustomPath.of(sorted);
        String direction = keys.get(0).descending() ? " desc" : " asc";
        return run(new SqlText(columns, id.path)
                .append("select ")
                .column(id.path)
                .append(" from " + columns.table() + " e left join core_custom_value v on v.tenant_id = "
                        + path.tenantId() + " and v.field_id = " + path.fieldId() + " and v.position = 0"
                        + " and v.record_id = ")
                .column(id.path)
                .append(" where ")
                .append(where)
                .append(" order by v." + path.column() + " is null, v." + path.column() + direction + ", ")
                .column(id.path)
                .append(direction + " limit " + limit));
    }

    private List<Long> ordered(SqlText sql, List<Sorting.Key<E>> keys, int limit) {
        String by = " order by ";
        for (Sorting.Key<E> key : keys) {
            sql.append(by).column(key.field().path).append(key.descending() ? " desc" : " asc");
            by = ", ";
        }
        return run(sql.append(" limit " + limit));
    }

    private List<Long> ids(SqlText sql, int limit) {
        return run(sql.append(" limit " + limit));
    }

    /** The values are gone through, and the rows looked up. */
    private SqlText valuesFirst(String distinct, String driver) {
        CustomPath path = CustomPath.of(driver);
        return SqlText.ofValues(columns, id.path, path)
                .append("select " + distinct + "v.record_id from core_custom_value v straight_join " + columns.table()
                        + " e on e."
                        + columns.names().get(id.path) + " = v.record_id where v.tenant_id = " + path.tenantId()
                        + " and v.field_id = " + path.fieldId() + " and ");
    }

    private SqlText sql() {
        return new SqlText(columns, id.path)
                .append("select ")
                .column(id.path)
                .append(" from " + columns.table() + " e where ");
    }

    private List<Long> run(SqlText sql) {
        if (!sql.isExpressible()) {
            throw Fields.invalid("filter", "operator", "customMix");
        }
        return run.apply(sql);
    }

    private static List<Condition> conjuncts(Condition where) {
        if (!(where instanceof Condition.All all)) {
            return List.of(where);
        }
        return all.parts().stream().flatMap(each -> conjuncts(each).stream()).toList();
    }
}
