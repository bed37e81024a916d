package org.tesseracrm.core.api.query;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/** Where a list's rows come from: the database, or a list in memory where that is what is tried. */
interface RowSource<E> {
    List<E> rows(Condition where, Sorting<E> sorting, int limit);

    /** Ids of some, no more than the limit, in no order. */
    List<Long> ids(Condition where, int limit);

    /** Ids of the first ones: an index answers this alone, where rows would have to be read to be put in order. */
    List<Long> ids(Condition where, Sorting<E> sorting, int limit);

    record Jpql<E>(EntityManager em, Class<E> entity, ListField<E> id, long callerId) implements RowSource<E> {
        @Override
        public List<E> rows(Condition where, Sorting<E> sorting, int limit) {
            JpqlText jpql = new JpqlText(callerId)
                    .append("select e from " + entity.getSimpleName() + " e where ")
                    .append(where)
                    .append(" order by " + sorting.orderBy());
            return run(jpql, entity, limit);
        }

        @Override
        public List<Long> ids(Condition where, int limit) {
            return run(ids(where), Long.class, limit);
        }

        @Override
        public List<Long> ids(Condition where, Sorting<E> sorting, int limit) {
            return run(ids(where).append(" order by " + sorting.orderBy()), Long.class, limit);
        }

        private JpqlText ids(Condition where) {
            return new JpqlText(callerId)
                    .append("select " + JpqlText.path(id.path) + " from " + entity.getSimpleName() + " e where ")
                    .append(where);
        }

        private <R> List<R> run(JpqlText jpql, Class<R> type, int limit) {
            TypedQuery<R> query = em.createQuery(jpql.text(), type);
            jpql.parameters().forEach(query::setParameter);
            return query.setMaxResults(limit).getResultList();
        }
    }
}
