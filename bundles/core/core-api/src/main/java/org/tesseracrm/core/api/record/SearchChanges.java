package org.tesseracrm.core.api.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Table;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.query.SearchSpace;
import org.tesseracrm.core.api.query.Searched;

/**
 * Which searched texts this thread has written and not yet told the index of. Rows tell of themselves as they are written; the store
 * passes it on within their transaction.
 */
final class SearchChanges {
    private static final ThreadLocal<List<Change>> CHANGES = new ThreadLocal<>();

    private SearchChanges() {}

    private record Change(String table, long tenantId, long id) {}

    /** @param before null for a new row */
    static void written(CompanyRow row, String before) {
        if (row instanceof Searched searched && !Objects.equals(before, searched.searchText())) {
            add(row);
        }
    }

    static void removed(CompanyRow row) {
        if (row instanceof Searched) {
            add(row);
        }
    }

    private static void add(CompanyRow row) {
        List<Change> changes = CHANGES.get();
        if (changes == null) {
            changes = new ArrayList<>();
            CHANGES.set(changes);
        }
        changes.add(new Change(row.getClass().getAnnotation(Table.class).name(), row.getTenantId(), row.getId()));
    }

    /** In the transaction that has written them. Of what waits already is noted that it has changed again. */
    static void pass(EntityManager em) {
        List<Change> changes = CHANGES.get();
        if (changes == null) {
            return;
        }
        CHANGES.remove();
        for (List<Change> chunk : Chunks.of(changes)) {
            em.createNativeQuery(chunk.stream()
                            .map(change -> "(" + change.tenantId() + "," + SearchSpace.of(change.table()) + ","
                                    + change.id() + ",'" + change.table() + "')")
                            .collect(Collectors.joining(
                                    ",",
                                    "insert into core_search_pending (tenant_id, space, row_id, source) values ",
                                    " on duplicate key update changes = changes + 1")))
                    .executeUpdate();
        }
    }

    /** What became of it did not become anything. */
    static void forget() {
        CHANGES.remove();
    }
}
