package org.tesseracrm.core.internal.service.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.customer.TableName;

/**
 * A searched table, as far as the index has come with it.
 *
 * @param upTo the greatest id that was taken in; negative while the index is cleared
 * @param next number of a row
 */
record SearchSource(int space, String table, long upTo, boolean isReady, int next) {
    /** The database makes a table of longer lists of values. */
    private static final int AT_ONCE = 900;

    /**
     * Those that no other node is at; held until the transaction ends.
     *
     * @param earlier the first that is not ready, else all that are not being cleared
     */
    static List<SearchSource> locked(EntityManager em, boolean earlier) {
        return new Sql("select space, source, up_to, ready, next from core_search_source where "
                        + (earlier ? "ready = 0" : "up_to >= 0") + " order by space" + (earlier ? " limit 1" : "")
                        + " for update skip locked")
                .rows(em).stream()
                        .map(row -> new SearchSource(
                                ((Number) row[0]).intValue(),
                                TableName.checked((String) row[1]),
                                ((Number) row[2]).longValue(),
                                Boolean.TRUE.equals(row[3]) || row[3] instanceof Number flag && flag.intValue() != 0,
                                ((Number) row[4]).intValue()))
                        .toList();
    }

    void advance(EntityManager em, int following) {
        new Sql("update core_search_source set next = ? where space = ?", following, space).update(em);
    }

    void advance(EntityManager em, int following, long last, boolean all) {
        new Sql(
                        "update core_search_source set next = ?, up_to = ?, ready = ? where space = ?",
                        following,
                        last,
                        all ? 1 : 0,
                        space)
                .update(em);
    }

    /** @param from negative where it is to be cleared first */
    void begin(EntityManager em, long from) {
        new Sql("update core_search_source set ready = 0, next = 1, up_to = ? where space = ?", from, space).update(em);
    }

    /** Writes down which row has which number. */
    void number(EntityManager em, Map<Integer, Long> rows) {
        em.flush();
        try (Connection connection = em.unwrap(Connection.class);
                PreparedStatement statement = connection.prepareStatement(
                        "insert into core_search_row (space, number, row_id) values (?, ?, ?)",
                        Statement.NO_GENERATED_KEYS)) {
            for (Map.Entry<Integer, Long> row : rows.entrySet()) {
                statement.setInt(1, space);
                statement.setInt(2, row.getKey());
                statement.setLong(3, row.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    static List<List<Long>> chunks(List<Long> ids) {
        List<List<Long>> chunks = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            chunks.add(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
        }
        return chunks;
    }

    static String join(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
