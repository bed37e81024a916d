package org.tesseracrm.core.api.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import javax.persistence.TypedQuery;

/** Where a list's rows come from: the database, or a list in memory where that is what is tried. */
interface RowSource<E> {
    List<E> rows(Condition where, Sorting<E> sorting, int limit);

    /** Rows that were found already, in order. */
    List<E> rows(List<Long> ids, Sorting<E> sorting, int limit);

    /** Ids of some, no more than the limit, in no order. */
    List<Long> ids(Condition where, int limit);

    /** Ids of the first ones: an index answers this alone, where rows would have to be read to be put in order. */
    List<Long> ids(Condition where, Sorting<E> sorting, int limit);

    /** Ids for counting: all of them up to the limit, or some where all would take too long. */
    default List<Long> some(Condition where, int limit) {
        return ids(where, limit);
    }

    /** How many match one of the parts at least, each counted once, no further than the limit. */
    default int count(List<Condition> parts, int limit) {
        Set<Long> ids = new HashSet<>();
        for (Condition part : parts) {
            if (ids.size() < limit) {
                ids.addAll(some(part, limit));
            }
        }
        return Math.min(ids.size(), limit);
    }

    /** Whether {@link #some} are all. */
    default boolean countsAll() {
        return true;
    }

    record Jpa<E>(EntityManager em, Class<E> entity, Columns columns, ListField<E> id, long callerId)
            implements RowSource<E> {
        @Override
        public List<E> rows(Condition where, Sorting<E> sorting, int limit) {
            if (CustomPath.isIn(sorting.keys(), where)) {
                return custom().rows(where, sorting, limit);
            }
            JpqlText jpql = new JpqlText(callerId)
                    .append("select e from " + entity.getSimpleName() + " e where ")
                    .append(where)
                    .append(" order by " + sorting.orderBy());
            return run(jpql, entity, limit);
        }

        @Override
        public List<E> rows(List<Long> ids, Sorting<E> sorting, int limit) {
            return ids.isEmpty() ? List.of() : rows(new Condition.In(id.path, List.copyOf(ids), true), sorting, limit);
        }

        @Override
        public int count(List<Condition> parts, int limit) {
            SqlText sql = new SqlText(columns, id.path).append("select count(*) from (");
            String union = "";
            for (Condition part : parts) {
                sql.append(union + "(select ").column(id.path).append(" from " + columns.table() + " e where ");
                sql.append(part).append(" limit " + limit + ")");
                union = " union ";
            }
            return sql.isExpressible() && parts.stream().noneMatch(CustomPath::isIn)
                    ? (int) Math.min(run(sql.append(") counted")).get(0), limit)
                    : RowSource.super.count(parts, limit);
        }

        @Override
        public List<Long> ids(Condition where, int limit) {
            return ids(where, List.of(), limit);
        }

        @Override
        public List<Long> ids(Condition where, Sorting<E> sorting, int limit) {
            return ids(where, sorting.keys(), limit);
        }

        private CustomRows<E> custom() {
            return new CustomRows<>(em, entity, columns, id, this::run);
        }

        private List<Long> ids(Condition where, List<Sorting.Key<E>> keys, int limit) {
            if (CustomPath.isIn(keys, where)) {
                return custom().ids(where, keys, limit);
            }
            SqlText sql = new SqlText(columns).append("select ").column(id.path);
            return ids(sql.append(" from " + columns.table() + " e where ").append(where), where, keys, limit);
        }

        /**
         * @param sql up to the order
         * @param where what it says, for JPQL where SQL does not say all
         */
        List<Long> ids(SqlText sql, Condition where, List<Sorting.Key<E>> keys, int limit) {
            String by = " order by ";
            for (Sorting.Key<E> key : keys) {
                sql.append(by).column(key.field().path).append(key.descending() ? " desc" : " asc");
                by = ", ";
            }
            return sql.isExpressible() ? run(sql.append(" limit " + limit)) : run(jpql(where, keys), Long.class, limit);
        }

        private JpqlText jpql(Condition where, List<Sorting.Key<E>> keys) {
            JpqlText jpql = new JpqlText(callerId)
                    .append("select " + JpqlText.path(id.path) + " from " + entity.getSimpleName() + " e where ")
                    .append(where);
            return keys.isEmpty() ? jpql : jpql.append(" order by " + new Sorting<>(keys).orderBy());
        }

        private List<Long> run(SqlText sql) {
            if (em.isJoinedToTransaction()) {
                // of SQL the entity manager does not know which entities it asks for
                em.flush();
            }
            Query query = em.createNativeQuery(sql.text());
            for (int i = 0; i < sql.parameters().size(); i++) {
                query.setParameter(i + 1, sql.parameters().get(i));
            }
            List<Long> ids = new ArrayList<>();
            query.getResultList().forEach(found -> ids.add(((Number) found).longValue()));
            return ids;
        }

        private <R> List<R> run(JpqlText jpql, Class<R> type, int limit) {
            TypedQuery<R> query = em.createQuery(jpql.text(), type);
            jpql.parameters().forEach(query::setParameter);
            return query.setMaxResults(limit).getResultList();
        }
    }
}
