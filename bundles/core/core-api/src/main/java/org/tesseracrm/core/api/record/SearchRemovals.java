package org.tesseracrm.core.api.record;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Table;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.query.SearchSpace;

/** Tells the index of searched texts of rows that are about to be ended. */
public final class SearchRemovals {
    private SearchRemovals() {}

    /** Ends rows one by one; those that are {@link org.tesseracrm.core.api.query.Searched} leave the index with the store's transaction. */
    public static void remove(EntityManager em, Collection<? extends CompanyRow> rows) {
        for (CompanyRow row : rows) {
            row.removed();
            em.remove(row);
        }
    }

    /**
     * Of rows that one statement ends.
     *
     * @param entity a {@link org.tesseracrm.core.api.query.Searched} one
     * @param column that has one of these ids
     */
    public static void tell(EntityManager em, Class<?> entity, long tenant, String column, Collection<Long> ids) {
        String table = entity.getAnnotation(Table.class).name();
        for (List<Long> chunk : Chunks.of(ids)) {
            String values = chunk.stream().map(String::valueOf).collect(Collectors.joining(","));
            String rows = column.equals("id")
                    ? values
                    : "select id from " + table + " where tenant_id = " + tenant + " and " + column + " in (" + values
                            + ")";
            // its number leads nowhere then; what waits to be taken into the index is not found there any more
            em.createNativeQuery("delete from core_search_row where space = " + SearchSpace.of(table)
                            + " and row_id in (" + rows + ")")
                    .executeUpdate();
        }
    }
}
