package org.tesseracrm.core.internal.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/** A statement put together from parts, each with the values of its question marks. For sets of rows; entities are for single ones. */
public final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    public Sql(String part, Object... more) {
        add(part, more);
    }

    /** @param part SQL without any text of users; {@code ?} for each value */
    public Sql add(String part, Object... more) {
        int used = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            text.append(c);
            if (c == '?') {
                values.add(more[used++]);
                text.append(values.size());
            }
        }
        if (used != more.length) {
            throw new IllegalArgumentException(used + " marks for " + more.length + " values: " + part);
        }
        return this;
    }

    /** {@code (?, ?, …)}; matches nothing where there are none. */
    public Sql in(Collection<?> several) {
        return several.isEmpty()
                ? add(" (null)")
                : add(" (" + String.join(",", Collections.nCopies(several.size(), "?")) + ")", several.toArray());
    }

    public int update(EntityManager em) {
        return query(em).executeUpdate();
    }

    /** Rows of more than one column. */
    @SuppressWarnings("unchecked")
    public List<Object[]> rows(EntityManager em) {
        return query(em).getResultList();
    }

    /** Rows of one whole number each. */
    public List<Long> numbers(EntityManager em) {
        List<Long> numbers = new ArrayList<>();
        for (Object value : query(em).getResultList()) {
            numbers.add(((Number) value).longValue());
        }
        return numbers;
    }

    private Query query(EntityManager em) {
        Query query = em.createNativeQuery(text.toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
