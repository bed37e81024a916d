package org.tesseracrm.core.api.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.persistence.EntityManager;
import javax.persistence.Query;
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

    private record Change(String table, long tenantId, long id, String before) {}

    /** @param before null for a new row */
    static void written(CompanyRow row, String before) {
        if (row instanceof Searched searched && !Objects.equals(before, searched.searchText())) {
            add(row, before);
        }
    }

    static void removed(CompanyRow row, String before) {
        if (row instanceof Searched) {
            add(row, before);
        }
    }

    private static void add(CompanyRow row, String before) {
        List<Change> changes = CHANGES.get();
        if (changes == null) {
            changes = new ArrayList<>();
            CHANGES.set(changes);
        }
        changes.add(new Change(
                row.getClass().getAnnotation(Table.class).name(),
                row.getTenantId(),
                row.getId(),
                before == null ? "" : before));
    }

    /** In the transaction that has written them. What waits already keeps the text that is in the index. */
    static void pass(EntityManager em) {
        List<Change> changes = CHANGES.get();
        if (changes == null) {
            return;
        }
        CHANGES.remove();
        for (List<Change> chunk : Chunks.of(changes)) {
            StringBuilder sql = new StringBuilder(
                    "insert into core_search_pending (tenant_id, space, row_id, source, old_text) values ");
            List<String> texts = new ArrayList<>();
            for (Change change : chunk) {
                sql.append(sql.charAt(sql.length() - 1) == ')' ? ",(" : "(")
                        .append(change.tenantId())
                        .append(',')
                        .append(SearchSpace.of(change.table()))
                        .append(',')
                        .append(change.id())
                        .append(",'")
                        .append(change.table())
                        .append("',");
                if (change.before().isEmpty()) {
                    sql.append("'')");
                } else {
                    sql.append("?)");
                    texts.add(change.before());
                }
            }
            Query query = em.createNativeQuery(
                    sql.append(" on duplicate key update row_id = row_id").toString());
            for (int i = 0; i < texts.size(); i++) {
                query.setParameter(i + 1, texts.get(i));
            }
            query.executeUpdate();
        }
    }

    /** What became of it did not become anything. */
    static void forget() {
        CHANGES.remove();
    }
}
