package org.tesseracrm.core.internal.service.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.customer.MergeJournal;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.customer.TableName;

/** One merge's lines, while it is made and when it is undone. */
final class JournalTable implements MergeJournal {
    private final EntityManager em;
    private final long tenant;
    private final long merge;
    private final Map<String, Boolean> versioned = new HashMap<>();
    private int lines;

    JournalTable(EntityManager em, long tenant, long merge) {
        this.em = em;
        this.tenant = tenant;
        this.merge = merge;
    }

    @Override
    public int set(String table, String column, Collection<Long> ids, Object value) {
        String to = value instanceof Boolean flag ? (flag ? "1" : "0") : value == null ? null : value.toString();
        int changed = 0;
        for (List<Long> chunk : Chunks.of(ids)) {
            List<Long> others = new ArrayList<>();
            for (Object[] row : new Sql(
                            "select id, cast(" + TableName.checked(column) + " as char) from "
                                    + TableName.checked(table) + " where tenant_id = ? and id in",
                            tenant)
                    .in(chunk)
                    .add(" order by id for update")
                    .rows(em)) {
                String from = (String) row[1];
                if (!Objects.equals(from, to)) {
                    long id = ((Number) row[0]).longValue();
                    line(table, column, id, from, to);
                    others.add(id);
                }
            }
            if (!others.isEmpty()) {
                write(table, column, to, others);
                changed += others.size();
            }
        }
        return changed;
    }

    void line(String table, String column, long id, String from, String to) {
        new Sql("insert into core_merge_line values (?, ?, ?, ?, ?, ?", tenant, merge, ++lines, table, column, id)
                .add(from == null ? ", null" : ", ?", from == null ? new Object[0] : new Object[] {from})
                .add(to == null ? ", null)" : ", ?)", to == null ? new Object[0] : new Object[] {to})
                .update(em);
    }

    private void write(String table, String column, String value, List<Long> ids) {
        assign(table, column, value)
                .add(" where tenant_id = ? and id in", tenant)
                .in(ids)
                .update(em);
    }

    private Sql assign(String table, String column, String value) {
        String set = "update " + TableName.checked(table) + " set " + TableName.checked(column) + " = ";
        Sql sql = value == null ? new Sql(set + "null") : new Sql(set + "?", value);
        return sql.add(isVersioned(table) ? ", version = version + 1" : "");
    }

    /** Who has such a row open must not write over what was changed. */
    private boolean isVersioned(String table) {
        return versioned.computeIfAbsent(table, name -> !new Sql(
                        "select 1 from information_schema.columns where table_schema = database() and table_name = ?",
                        name)
                .add(" and column_name = 'version'")
                .numbers(em)
                .isEmpty());
    }

    /** From the last line to the first. @return how many went back, and by table how many somebody has changed since */
    Map<String, Long> back(long[] restored) {
        Map<String, Long> kept = new LinkedHashMap<>();
        for (Object[] row : new Sql(
                        "select table_name, column_name, row_id, old_value, new_value from core_merge_line"
                                + " where merge_id = ? and tenant_id = ? and table_name <> '' order by line desc",
                        merge,
                        tenant)
                .rows(em)) {
            String table = (String) row[0];
            String column = TableName.checked((String) row[1]);
            Sql sql = assign(table, column, (String) row[3])
                    .add(" where tenant_id = ? and id = ?", tenant, ((Number) row[2]).longValue());
            if (row[4] == null) {
                sql.add(" and " + column + " is null");
            } else {
                sql.add(" and " + column + " = ?", row[4]);
            }
            if (sql.update(em) > 0) {
                restored[0]++;
            } else {
                kept.merge(table, 1L, Long::sum);
            }
        }
        return kept;
    }
}
